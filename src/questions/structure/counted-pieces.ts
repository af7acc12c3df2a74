import type { Flow } from '../../mdast/nodes.js';
import { numberIn } from '../dialects/numbered-lines.js';
import { type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import { linkFile } from '../thresholds.js';
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
 * Whether nothing stands there but lines with rising numbers, each with a line below it that leads to its answer: the numbers may be
 * those of pages, so that some are missing.
 */
export function areRecords(pieces: Piece[]): boolean {
  let last = 0;
  return pieces.every(({ line, number, isFirst }, index) => {
    if (number === undefined) return line !== undefined && !isFirst && leadsOn(line);
    const isNext = isFirst && number > last && pieces[index + 1]?.isFirst === false;
    last = number;
    return isNext;
  });
}

/** Whether a line is a link with no more than a name before it: `答案链接：https://…`. */
function leadsOn({ children }: Line): boolean {
  const [first, second, ...others] = children.filter(node => node.type !== 'text' || node.value.trim() !== '');
  if (second === undefined) return first?.type === 'link';
  const isLabel = first?.type === 'text' && first.value.trim().length <= linkFile.label;
  return isLabel && second.type === 'link' && others.length === 0;
}
