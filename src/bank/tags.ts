import { shortTitle } from './names.js';

/**
 * The tags of a question: those of the front matter, and its sections as one nested tag, as Anki writes it:
 * `Java::Collections`. Where the files of a folder share a deck, the file's title stands above its sections.
 */
export function tagsOf(own: string[], path: string[], file: string | undefined): string[] {
  const parts = [...(file === undefined ? [] : [file]), ...path].map(part);
  return [...new Set([...own, ...(parts.length > 0 ? [parts.join('::')] : [])])];
}

/** Whether a tag only says which sections a question stands in, or which file and sections. */
export function isSectionTag(tag: string, path: string[]): boolean {
  const sections = path.map(part).join('::');
  return sections !== '' && (tag === sections || tag.endsWith(`::${sections}`));
}

function part(title: string): string {
  return shortTitle(title).replace(/\s+/gu, '_').replaceAll('::', '_');
}
