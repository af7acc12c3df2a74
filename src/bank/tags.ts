import { stem } from './deck.js';
import { readableName, shortTitle } from './names.js';

/**
 * The tags of a question: those of the front matter, and its sections as one nested tag. Where the files of a folder share a
 * deck, the file's title stands above its sections.
 */
export function tagsOf(own: string[][], path: string[], file: string | undefined): string[][] {
  const sections = [...(file === undefined ? [] : [file]), ...path].map(part);
  const all = [...own, ...(sections.length > 0 ? [sections] : [])];
  return all.filter((tag, index) => all.findIndex(other => isSame(other, tag)) === index);
}

/** What names a file in the tags of its questions, where its folder's files share a deck. */
export function fileNameIn(path: string, title: string | undefined): string {
  return title ?? readableName(stem(path));
}

/**
 * All that a file's place, title and front matter give to the tags of its questions: it differs where the tags differ,
 * their sections aside.
 *
 * @param own the tags of its front matter
 * @param file what names the file in the tags, where it does
 */
export function tagsOfFile(own: readonly string[][], file: string | undefined): string[][] {
  return [...own, ...(file === undefined ? [] : [[part(file), '']])];
}

/** Whether a tag only says which sections a question stands in, or which file and sections. */
export function isSectionTag(tag: string[], path: string[]): boolean {
  const sections = path.map(part);
  return sections.length > 0 && isSame(tag.slice(-sections.length), sections);
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((part, depth) => part === other[depth]);
}

/** Colons in a row are what programs part nested tags with. */
function part(title: string): string {
  return shortTitle(title).replace(/\s+/gu, '_').replaceAll('::', '_');
}
