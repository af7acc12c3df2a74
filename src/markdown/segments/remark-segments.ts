import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { reportNesting } from '../limits/inline.js';
import { askable } from './askable.js';
import type { Asked } from './identifiers.js';
import { parseInSegments } from './parse.js';
import { type Start, shiftPoint } from './shift.js';

export interface SegmentsOptions {
  /** About how many characters a segment has. */
  size?: number;
}

// Of 1,000 to 16,000 the fastest, by little: less parses more text twice, more makes the parser slower.
const defaultSize = 4096;

/**
 * Has the parser read a file in segments, so that time grows with its size and no faster; the tree is the same. What is
 * nested too deep in a paragraph stays as it is typed, with a message. Stands last among the plugins that extend the
 * parser.
 */
export default function remarkSegments(this: Processor, { size = defaultSize }: SegmentsOptions = {}): void {
  const parsePart = askable(this);
  this.parser = (document, file) => {
    // By their offsets, since a text may be parsed twice.
    const deep = new Map<number, Point>();
    const parse = (text: string, start: Start, asked: Asked): Root =>
      parsePart(text, file, asked, point => {
        if (point.offset !== undefined) deep.set(point.offset + start.offset, shiftPoint(point, start));
      });
    const tree = parseInSegments(document, parse, size);
    reportNesting(file, [...deep.values()]);
    return tree;
  };
}
