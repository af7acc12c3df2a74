import { type Line, linesIn } from './lines.js';
import { mayBeNearHeading, type NearHeading, nearHeadingOf } from './near-heading.js';
import { nearHeadingsIn } from './near-headings.js';
import { mayBeUnderline, titleKey, titlesIn } from './underlines.js';

/** How a file marks its headings, where CommonMark reads it in another way than its author. */
export interface HeadingMarks {
  /** Whether text is a heading because of the line right below it. */
  isTitle: (lines: readonly string[], underline: string) => boolean;
  hasNearHeadings: boolean;
  /** The heading that a line is, given without its indentation. */
  nearHeading: (line: string) => NearHeading | undefined;
  /** Lines that look like a heading but are none. */
  alike: readonly Line[];
  /** The same for files that are read alike; empty for a part of a file that has nothing to decide. */
  keyOf: (part: string) => string;
}

const none: HeadingMarks = {
  isTitle: () => true,
  hasNearHeadings: false,
  nearHeading: () => undefined,
  alike: [],
  keyOf: () => '',
};

/**
 * Decides for a whole file which of its unusual headings are headings. What the parser is told depends only on the text
 * of the lines concerned, so that a part of the file can be parsed by itself.
 */
export function headingMarksOf(text: string): HeadingMarks {
  if (!mayBeUnderline.test(text) && !mayBeNearHeading.test(text)) return none;
  const lines = linesIn(text);
  const { accepted, rejected } = nearHeadingsIn(lines);
  const titles = titlesIn(lines, line => line.rank || (accepted.get(line.text)?.rank ?? 0));
  const key = JSON.stringify([[...titles].sort(), [...accepted.keys()].sort()]);
  return {
    isTitle: (title, underline) => titles.has(titleKey(title, underline)),
    hasNearHeadings: accepted.size > 0,
    nearHeading: line => {
      const known = accepted.get(line.trimEnd());
      return known && nearHeadingOf(line);
    },
    alike: rejected,
    keyOf: part => (mayBeUnderline.test(part) || mayBeNearHeading.test(part) ? key : ''),
  };
}
