import type { Chapter, ChapterHeading } from './chapters.js';

/** What stands below one heading of the second rank: set in columns of its own. */
export interface Part {
  /** Runs over the whole width. */
  heading?: ChapterHeading;
  /** The rest of the first chapter's headings and all of the others' stand inside the columns. */
  chapters: PartChapter[];
}

export interface PartChapter extends Chapter {
  /** Text that asks nothing and has nothing below it, such as a list of key points: set apart in a box. */
  aside: boolean;
}

/**
 * Parts chapters at the headings of the second rank. One container of columns for a whole document takes Chromium
 * quadratic time; one for each part does not. An aside joins the part before it, so that it fills what is left of a
 * column.
 */
export function partsOf(chapters: Chapter[]): Part[] {
  const parts: Part[] = [];
  for (const [index, chapter] of chapters.entries()) {
    const aside = isAside(chapter, chapters[index + 1]);
    const [first, ...rest] = chapter.headings;
    const current = parts.at(-1);
    if (first?.level === 2 && !aside) parts.push({ heading: first, chapters: [{ ...chapter, headings: rest, aside }] });
    else if (current) current.chapters.push({ ...chapter, aside });
    else parts.push({ chapters: [{ ...chapter, aside }] });
  }
  return parts;
}

function isAside({ section, questions, level }: Chapter, next: Chapter | undefined): boolean {
  const [below] = next?.headings ?? [];
  return section !== undefined && questions.length === 0 && !(below && below.level >= level);
}
