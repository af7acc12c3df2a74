import { type Paper, papers } from '../settings.js';

/** The positions of the cards on a sheet of paper, in millimetres. */
export interface Geometry {
  paper: readonly [width: number, height: number];
  columns: number;
  rows: number;
  card: { width: number; height: number };
  /** Space at the edges for the crop marks; printers cannot print closer to the edge than about 5 mm. */
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
 * The lower left corner of a card, measured from the lower left corner of its side of the paper. Backs are mirrored
 * because the paper is flipped on its long edge.
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
