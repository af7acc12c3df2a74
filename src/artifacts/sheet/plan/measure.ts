import { geometryOf } from '../cards/geometry.js';
import { papers, type SheetSettings } from '../settings.js';
import { shortestLine } from '../thresholds.js';
import { usualOf } from './usual.js';

/** Millimetres between two columns. */
const gap = 8;

export const millimetresPerPoint = 25.4 / 72;

/** The measure (length of a line) in ems: a Chinese character is one em wide. */
export function emsPerLine(settings: SheetSettings): number {
  const { layout, paper, margin, columns, fontSize } = settings;
  const own = usualOf(settings);
  const [width, count] =
    layout === 'cards' ? [geometryOf(paper).card.width, 1] : [papers[paper][0], columns ?? own.columns];
  const text = width - (margin === undefined ? own.sides : sidesOf(margin)) - (count - 1) * gap;
  return Math.max(shortestLine, Math.floor(text / count / ((fontSize ?? own.fontSize) * millimetresPerPoint)));
}

/** The same of a line over all columns; undefined where there is one. */
export function emsPerPage(settings: SheetSettings): number | undefined {
  const { layout, columns } = settings;
  if (layout === 'cards' || (columns ?? usualOf(settings).columns) === 1) return undefined;
  return emsPerLine({ ...settings, columns: 1 });
}

/** Left and right margins in CSS syntax: `12mm`, `12mm 15mm`, `12mm 15mm 10mm 20mm`. */
function sidesOf(margin: string): number {
  const [top = 0, right = top, , left = right] = margin.split(' ').map(Number.parseFloat);
  return left + right;
}
