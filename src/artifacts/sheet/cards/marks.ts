import type { Geometry } from './geometry.js';

const perMillimetre = 72 / 25.4;

/** Millimetres between a card and its crop marks, and the length of the marks. */
const gap = 1.5;
const length = 4;

/** Half the size of the crosses where four cards meet. */
const arm = 1.5;

/**
 * Lines at the edges of the paper and crosses between the cards that show where to cut, as PDF operators; hidden from
 * screen readers.
 */
export function cutMarks({ paper, columns, rows, card, margin }: Geometry): string {
  const lines: [number, number, number, number][] = [];
  for (let column = 0; column <= columns; column += 1) {
    const x = margin + column * card.width;
    lines.push([x, margin - gap, x, margin - gap - length]);
    lines.push([x, paper[1] - margin + gap, x, paper[1] - margin + gap + length]);
  }
  for (let row = 0; row <= rows; row += 1) {
    const y = margin + row * card.height;
    lines.push([margin - gap, y, margin - gap - length, y]);
    lines.push([paper[0] - margin + gap, y, paper[0] - margin + gap + length, y]);
  }
  for (let column = 1; column < columns; column += 1) {
    for (let row = 1; row < rows; row += 1) {
      const [x, y] = [margin + column * card.width, margin + row * card.height];
      lines.push([x - arm, y, x + arm, y], [x, y - arm, x, y + arm]);
    }
  }
  const drawn = lines.map(([x1, y1, x2, y2]) => `${points(x1)} ${points(y1)} m ${points(x2)} ${points(y2)} l S`);
  return `/Artifact BMC\nq 0.35 w 0.45 G\n${drawn.join('\n')}\nQ\nEMC\n`;
}

function points(millimetres: number): string {
  return String(Math.round(millimetres * perMillimetre * 1000) / 1000);
}
