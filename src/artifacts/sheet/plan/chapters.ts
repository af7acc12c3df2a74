import type { Bank, Entry, Question, Section } from '../../../bank/model.js';
import { ownHeading } from '../../../bank/own-heading.js';
import { isOwnContents } from './own-contents.js';

/** A run of entries under the same headings: the unit that is laid out in columns. */
export interface Chapter {
  /** Keeps the ids in its own text distinct from those of other chapters. */
  id: string;
  /** The new headings above it, outermost first. */
  headings: ChapterHeading[];
  /** Its own text, before its questions. */
  section?: Section;
  questions: Question[];
  /** Level of its questions' headings, 2 to 6. */
  level: number;
}

export interface ChapterHeading {
  title: string;
  /** Level, 2 to 6; the sheet's own title is 1. */
  level: number;
  /** Link target. */
  id: string;
}

/**
 * Groups a bank's entries, in order, under their headings: the parts of their deck paths that are not common to all,
 * then the sections. Empty sections and contents of files are left out.
 */
export function chaptersOf(bank: Bank): Chapter[] {
  const shared = commonDeck(bank.entries);
  const chapters: Chapter[] = [];
  let open: string[] = [];
  let count = 0;
  for (const entry of bank.entries.filter(saysSomething)) {
    const path = [...entry.deck.slice(shared), ...fileHeading(entry), ...entry.path, ...ownHeading(entry)];
    const current = chapters.at(-1);
    if (entry.type === 'question' && current && samePath(path, open)) {
      current.questions.push(entry);
      continue;
    }
    // A section is never the same as the previous one, even if both have the same title.
    const known = Math.min(commonLength(path, open), path.length - ownHeading(entry).length);
    const headings = path.slice(known).map((name, index): ChapterHeading => {
      count += 1;
      const title = (known + index === entry.deck.length - shared - 1 && entry.wholeTitle) || name;
      return { title, level: rank(known + index), id: `s-${count}` };
    });
    const chapter = { id: `c-${chapters.length + 1}`, headings, level: rank(path.length) };
    chapters.push(
      entry.type === 'section' ? { ...chapter, section: entry, questions: [] } : { ...chapter, questions: [entry] },
    );
    open = path;
  }
  return chapters;
}

/** Not a section that is only a heading, as one with questions below it is named by their paths, nor the contents of a file. */
function saysSomething(entry: Entry): boolean {
  return entry.type === 'question' || (entry.content.length > 0 && !isOwnContents(entry));
}

/** The title of a file that shares its deck with others, once. */
function fileHeading({ deck, fileTitle }: Entry): string[] {
  return fileTitle === undefined || fileTitle === deck.at(-1) ? [] : [fileTitle];
}

function rank(depth: number): number {
  return Math.min(depth + 2, 6);
}

/** How many leading names all deck paths share. */
function commonDeck(entries: Entry[]): number {
  const first = entries[0]?.deck ?? [];
  return entries.reduce((length, { deck }) => Math.min(length, commonLength(deck, first)), first.length);
}

function commonLength(one: string[], other: string[]): number {
  const differs = one.findIndex((name, index) => name !== other[index]);
  return differs < 0 ? one.length : differs;
}

function samePath(one: string[], other: string[]): boolean {
  return one.length === other.length && commonLength(one, other) === one.length;
}
