import type { Bank, Entry } from '../../bank/model.js';

/** The notes of one file, as they are written. */
export interface Page {
  /** Its path: that of the file in the project, where links among the notes expect it. */
  name: string;
  entries: Entry[];
}

/** The pages of a bank, by the files of its notes. */
export function pagesOf({ entries }: Pick<Bank, 'entries'>): Map<string, Page> {
  const pages = new Map<string, Page>();
  const taken = new Set<string>();
  for (const entry of entries) {
    const { file } = entry.source;
    const page = pages.get(file) ?? { name: nameFor(file, taken), entries: [] };
    page.entries.push(entry);
    pages.set(file, page);
  }
  return pages;
}

/** Files that differ in nothing but their extensions, or in being outside of the project, are told apart. */
function nameFor(file: string, taken: Set<string>): string {
  const parts = file.split('/').filter(part => part !== '..' && part !== '.' && part !== '');
  const stem = parts.join('/').replace(/\.[^./]+$/u, '');
  let name = `${stem}.md`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}.md`;
  taken.add(name.toLowerCase());
  return name;
}
