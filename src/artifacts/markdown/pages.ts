import type { Bank, Entry } from '../../bank/model.js';
import { isAnswerName } from '../../questions/text/answer-names.js';

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
    if (!isBareAnswers(entry)) page.entries.push(entry);
    pages.set(file, page);
  }
  for (const page of pages.values())
    page.entries = [...page.entries.filter(isTextAlone), ...page.entries.filter(one => !isTextAlone(one))];
  return pages;
}

/** Text that no heading is above: behind a question it would be a part of the answer. */
function isTextAlone(entry: Entry): boolean {
  return entry.type === 'section' && entry.title === '';
}

/** A heading whose answers are below their questions now: it would name the answer of the last of them. */
function isBareAnswers(entry: Entry): boolean {
  return entry.type === 'section' && entry.content.length === 0 && isAnswerName(entry.title);
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
