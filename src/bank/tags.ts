import { isFormName } from '../language/generic.js';
import { stem } from './deck.js';
import { readableName, shortTitle } from './names.js';

/**
 * The tags of a question: those of the front matter, and its sections as one nested tag, but for those that only say that there
 * are questions below them. If the files of a folder share a deck, the file's title comes before its sections.
 */
export function tagsOf(own: string[][], path: string[], file: string | undefined): string[][] {
  const sections = [...(file === undefined ? [] : [file]), ...sectionsSaid(path)].map(part);
  const all = [...own, ...(sections.length > 0 ? [sections] : [])];
  return all.filter((tag, index) => all.findIndex(other => isSame(other, tag)) === index);
}

/** The name of a file in the tags of its questions, if its folder's files share a deck. */
export function fileNameIn(path: string, title: string | undefined): string {
  return title ?? readableName(stem(path));
}

/**
 * Everything that a file's place, title and front matter contribute to the tags of its questions: it differs if the
 * tags differ, apart from their sections.
 *
 * @param own the tags of its front matter
 * @param file the name of the file in the tags, if it has one
 */
export function tagsOfFile(own: readonly string[][], file: string | undefined): string[][] {
  return [...own, ...(file === undefined ? [] : [[part(file), '']])];
}

/** Whether a tag only says which sections, or which file and sections, a question is in. */
export function isSectionTag(tag: string[], path: string[]): boolean {
  const sections = sectionsSaid(path).map(part);
  return sections.length > 0 && isSame(tag.slice(-sections.length), sections);
}

function sectionsSaid(path: string[]): string[] {
  return path.filter(name => !isFormName(name));
}

function isSame(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((part, depth) => part === other[depth]);
}

/** Programs separate nested tags with consecutive colons. */
function part(title: string): string {
  return shortTitle(title).replace(/\s+/gu, '_').replaceAll('::', '_');
}
