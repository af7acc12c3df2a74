import { geometryOf } from '../cards/geometry.js';
import { type Layout, papers, type SheetSettings } from '../settings.js';
import { shortestLine } from '../thresholds.js';

interface Usual {
  columns: number;
  /** Points. */
  fontSize: number;
  /** Millimetres of the paper's width without text, apart from the gaps between columns. */
  sides: number;
}

/** The values from the style sheets in `templates/sheet/`, for large papers and for A5. */
const usual: Record<Layout, { large: Usual; a5: Usual }> = {
  cheatsheet: { large: { columns: 2, fontSize: 9, sides: 26 }, a5: { columns: 1, fontSize: 9, sides: 22 } },
  reading: { large: { columns: 1, fontSize: 10.5, sides: 80 }, a5: { columns: 1, fontSize: 9.5, sides: 52 } },
  questions: { large: { columns: 1, fontSize: 10.5, sides: 36 }, a5: { columns: 1, fontSize: 9.5, sides: 24 } },
  cards: { large: { columns: 1, fontSize: 9.5, sides: 12 }, a5: { columns: 1, fontSize: 9, sides: 12 } },
};

/** Millimetres between two columns. */
const gap = 8;

const millimetresPerPoint = 25.4 / 72;

/** The measure (length of a line) in ems: a Chinese character is one em wide. */
export function emsPerLine({ layout, paper, margin, columns, fontSize }: SheetSettings): number {
  const own = usual[layout][paper === 'A5' ? 'a5' : 'large'];
  const [width, count] =
    layout === 'cards' ? [geometryOf(paper).card.width, 1] : [papers[paper][0], columns ?? own.columns];
  const text = width - (margin === undefined ? own.sides : sidesOf(margin)) - (count - 1) * gap;
  return Math.max(shortestLine, Math.floor(text / count / ((fontSize ?? own.fontSize) * millimetresPerPoint)));
}

/** Left and right margins in CSS syntax: `12mm`, `12mm 15mm`, `12mm 15mm 10mm 20mm`. */
function sidesOf(margin: string): number {
  const [top = 0, right = top, , left = right] = margin.split(' ').map(Number.parseFloat);
  return left + right;
}
