import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

/** How far down a file a segment stands. */
export interface Start {
  /** Lines above it. */
  line: number;
  /** Characters before it. */
  offset: number;
}

/** A point of a segment as a point of its file. The column stays: a segment starts a line. */
export function shiftPoint({ line, column, offset }: Point, start: Start): Point {
  return { line: line + start.line, column, ...(offset !== undefined && { offset: offset + start.offset }) };
}

/** Moves the positions of a segment's nodes to where they are in the file. */
export function shift(nodes: Nodes[], start: Start): void {
  if (start.line === 0) return;
  for (const top of nodes) {
    visit(top, node => {
      if (!node.position) return;
      // Nodes may share a position, so each gets one of its own.
      node.position = { start: shiftPoint(node.position.start, start), end: shiftPoint(node.position.end, start) };
    });
  }
}
