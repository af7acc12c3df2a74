import type { Chapter, ChapterHeading } from './chapters.js';

/** Everything below one second-level heading: laid out in its own columns. */
export interface Part {
  /** Spans the whole width. */
  heading?: ChapterHeading;
  /** The remaining headings of the first chapter and all those of the others are inside the columns. */
  chapters: PartChapter[];
}

export interface PartChapter extends Chapter {
  /** Text outside questions with nothing below it, such as a list of key points: set apart in a box. */
  aside: boolean;
}

/**
 * Splits chapters at second-level headings. One multi-column container for a whole document takes Chromium quadratic
 * time; one for each part does not. An aside joins the part before it, so that it fills the rest of a column.
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

/** Whether a chapter is text with nothing below it. */
export function isAside({ section, questions, level }: Chapter, next: Chapter | undefined): boolean {
  const [below] = next?.headings ?? [];
  return section !== undefined && questions.length === 0 && !(below && below.level >= level);
}
