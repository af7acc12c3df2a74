import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

/** The offset of a segment in its file. */
export interface Start {
  /** Lines above it. */
  line: number;
  /** Characters before it. */
  offset: number;
}

/** Converts a point in a segment to one in its file. The column stays: a segment starts at a line start. */
export function shiftPoint({ line, column, offset }: Point, start: Start): Point {
  return { line: line + start.line, column, ...(offset !== undefined && { offset: offset + start.offset }) };
}

/** Shifts the positions of a segment's nodes to those in the file. */
export function shift(nodes: Nodes[], start: Start): void {
  if (start.line === 0) return;
  for (const top of nodes) {
    visit(top, node => {
      if (!node.position) return;
      // Nodes may share a position object, so each gets its own.
      node.position = { start: shiftPoint(node.position.start, start), end: shiftPoint(node.position.end, start) };
    });
  }
}
