import { type Paper, papers } from '../settings.js';

/** Where the cards lie on a sheet of paper. Millimetres. */
export interface Geometry {
  paper: readonly [width: number, height: number];
  columns: number;
  rows: number;
  card: { width: number; height: number };
  /** What is left at the edges, for the marks to cut along; a printer prints nothing nearer to the edge than some 5. */
  margin: number;
}

const grids: Record<Paper, [columns: number, rows: number]> = { A4: [2, 4], Letter: [2, 4], A5: [2, 2] };

export function geometryOf(paper: Paper, margin = 9): Geometry {
  const [width, height] = papers[paper];
  const [columns, rows] = grids[paper];
  const card = { width: (width - 2 * margin) / columns, height: (height - 2 * margin) / rows };
  return { paper: papers[paper], columns, rows, card, margin };
}

/**
 * The lower left corner of a card on its side of the paper, from the lower left corner of that. Backs are mirrored: the
 * paper is turned over at its long edge.
 */
export function cornerOf(
  { paper, columns, card, margin }: Geometry,
  index: number,
  side: 'front' | 'back',
): { x: number; y: number } {
  const column = index % columns;
  const row = Math.floor(index / columns);
  return {
    x: margin + (side === 'front' ? column : columns - 1 - column) * card.width,
    y: paper[1] - margin - (row + 1) * card.height,
  };
}
