import type { Root } from 'mdast';
import { definitionsOf, holds } from './known.js';
import { type Parse, parseAgain, segmentsOf } from './segments.js';
import { shift, shiftPoint } from './shift.js';

/**
 * Parses a file in segments of about `size` characters. The tree is the same as for the whole: each cut is where the
 * parser itself, reading on into the text below, closed everything and started anew, and a segment that was given a
 * wrong answer about a definition is parsed again once all are known.
 */
export function parseInSegments(text: string, parse: Parse, size: number): Root {
  const segments = [...segmentsOf(text, parse, size)];
  const known = definitionsOf(segments);
  const root: Root = { type: 'root', children: [] };
  for (const segment of segments) {
    const { tree, start } = holds(segment.asked, known) ? segment : parseAgain(segment, parse, known);
    shift(tree.children, start);
    for (const node of tree.children) root.children.push(node);
  }
  const [first, last] = [segments[0], segments.at(-1)];
  if (first?.tree.position && last?.tree.position) {
    root.position = { start: first.tree.position.start, end: shiftPoint(last.tree.position.end, last.start) };
  }
  return root;
}
