import { posix } from 'node:path';
import { readableName, shortTitle } from './names.js';
import { mostFiles, mostFolders } from './thresholds.js';

/** The location of a notes file, as far as its deck depends on it. */
export interface DeckSource {
  /** Path from the project's folder, with `/`. */
  path: string;
  /** The named folder that contains it. */
  base: string;
  /** Its own title; if it has none, its name without the extension is used. */
  title: string | undefined;
  /** Deck path from its front matter, which overrides the others. */
  deck: string[] | undefined;
  /**
   * Whether its folder has so many files that they share one deck, and the name of that deck at the top level of the
   * notes.
   */
  crowded?: { top: string } | undefined;
}

/**
 * Deck path of a file's questions, outermost first: the project's title if one is set, the folders, the file's title.
 * It depends only on the file's own path and title, so that no other file moves its cards, with one exception: in a
 * crowded folder all files share its deck. A part that repeats the one before it is dropped.
 */
export function deckOf(source: DeckSource, project: string | undefined): string[] {
  const { path, base, title, deck, crowded } = source;
  if (deck && deck.length > 0) return deck;
  const folders = foldersOf(path, base).slice(0, mostFolders).map(readableName);
  const top = project ?? (crowded && folders.length === 0 ? readableName(crowded.top) : undefined);
  const own = title === undefined ? readableName(stem(path)) : shortTitle(title);
  const isFolder = crowded || (title === undefined && /^(?:index|readme)$/iu.test(stem(path)));
  const parts = [...(top === undefined ? [] : [top]), ...folders];
  if (!isFolder || parts.length === 0) parts.push(own);
  return parts.filter((part, index) => part.toLowerCase() !== parts[index - 1]?.toLowerCase());
}

/** The folders with more files than get a deck each. */
export function crowdedFolders(paths: string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > mostFiles).map(([folder]) => folder));
}

/** A file's name without folder and extension. */
export function stem(path: string): string {
  return posix.basename(path, posix.extname(path));
}

/** The folders between a file and the named folder that contains it. */
export function foldersOf(path: string, base: string): string[] {
  const folders = posix.dirname(posix.relative(base, path));
  return folders === '.' ? [] : folders.split('/').filter(part => part !== '..');
}
