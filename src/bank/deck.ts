import { posix } from 'node:path';

/** Where a notes file stands, as far as its deck is concerned. */
export interface DeckSource {
  /** Path from the project's folder, with `/`. */
  path: string;
  /** The folder that was asked for and holds it. */
  base: string;
  /** Its own title; its name without the ending serves where it has none. */
  title: string | undefined;
  /** Deck path from its front matter, which overrules the others. */
  deck: string[] | undefined;
}

/** Deck path of a file's questions, outermost first: the project's title if one is set, the folders, the file's title. */
export function deckOf({ path, base, title, deck }: DeckSource, project: string | undefined): string[] {
  if (deck && deck.length > 0) return deck;
  const folders = posix.dirname(posix.relative(base, path));
  const inner = folders === '.' ? [] : folders.split('/').filter(part => part !== '..');
  return [...(project === undefined ? [] : [project]), ...inner, title ?? stem(path)];
}

/** A file's name without folder and ending. */
export function stem(path: string): string {
  return posix.basename(path, posix.extname(path));
}
