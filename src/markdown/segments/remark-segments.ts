import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { withStandIns } from '../html/stand-in.js';
import { reportNesting } from '../limits/inline.js';
import { readingMarks } from '../syntax/headings.js';
import { askable } from './askable.js';
import type { Asked } from './identifiers.js';
import { parseInSegments } from './parse.js';
import { type Start, shiftPoint } from './shift.js';

export interface SegmentsOptions {
  /** Approximate number of characters in a segment. */
  size?: number;
}

// The fastest between 1,000 and 16,000, by a small margin: smaller ones parse more text twice, larger ones slow the
// parser down.
const defaultSize = 4096;

/**
 * Makes the parser read a file in segments, so that time grows linearly with its size; the tree is the same. Markup
 * nested too deeply in a paragraph stays as typed, with a message. Has to be the last of the plugins that extend the
 * parser.
 */
export default function remarkSegments(this: Processor, { size = defaultSize }: SegmentsOptions = {}): void {
  const parsePart = askable(this);
  this.parser = (document, file) => {
    // By offset, because a text may be parsed twice.
    const deep = new Map<number, Point>();
    const parse = (text: string, start: Start, asked: Asked): Root =>
      parsePart(text, file, asked, point => {
        if (point.offset !== undefined) deep.set(point.offset + start.offset, shiftPoint(point, start));
      });
    const text = withStandIns(document);
    const tree = readingMarks(this, text, () => parseInSegments(text, parse, size));
    reportNesting(file, [...deep.values()]);
    return tree;
  };
}
