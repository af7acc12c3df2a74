import type { Flow } from '../../mdast/nodes.js';
import { numberIn } from '../dialects/numbered-lines.js';
import { type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { contentBlocks } from './content-blocks.js';

/** A line of a paragraph, or another block. */
export interface Piece {
  /** The line, or undefined for another block. */
  line?: Line;
  number?: number | undefined;
  /** Whether it is the first line of its paragraph. */
  isFirst: boolean;
  /** The block that it is, or stands in. */
  node: Flow;
}

export function piecesOf(node: Flow, source: Source): Piece[] {
  if (node.type !== 'paragraph') return contentBlocks([node], source).length > 0 ? [{ node, isFirst: true }] : [];
  return linesOf(node, source).map((line, index) => ({
    line,
    number: numberIn(line)?.number,
    isFirst: index === 0,
    node,
  }));
}

export function hasNumber({ number }: Piece): boolean {
  return number !== undefined;
}

/**
 * Whether each paragraph begins with a number above the one before, so that it is a question by itself with what stands below it: the
 * numbers may be those of pages, and some may be missing.
 */
export function areRecords(pieces: Piece[]): boolean {
  const firsts = pieces.filter(({ isFirst }) => isFirst);
  return firsts.every(({ number }, index) => number !== undefined && number > (firsts[index - 1]?.number ?? 0));
}
