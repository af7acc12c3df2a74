import type { Layout, SheetSettings } from '../settings.js';
import { largeType } from '../thresholds.js';

/** How a layout is set where no setting says otherwise. */
export interface Usual {
  columns: number;
  /** Points. */
  fontSize: number;
  /** Height of a line, in ems. */
  leading: number;
  /** Millimetres of the highest picture. */
  figureHeight: number;
  /** Millimetres of the paper's width without text, apart from the gaps between columns. */
  sides: number;
}

const dense = { columns: 2, leading: 1.55, figureHeight: 110 };
const airy = { columns: 1, leading: 1.7, figureHeight: 85 };
const lined = { columns: 1, leading: 1.55, figureHeight: 85 };
const card = { columns: 1, leading: 1.5, figureHeight: 110, sides: 12 };

/** The values from the style sheets in `templates/sheet/`, for large papers and for A5. */
const usual: Record<Layout, { large: Usual; a5: Usual }> = {
  cheatsheet: {
    large: { ...dense, fontSize: 9, sides: 26 },
    a5: { ...dense, columns: 1, fontSize: 9, sides: 22 },
  },
  reading: { large: { ...airy, fontSize: 10.5, sides: 80 }, a5: { ...airy, fontSize: 9.5, sides: 52 } },
  questions: { large: { ...lined, fontSize: 10.5, sides: 36 }, a5: { ...lined, fontSize: 9.5, sides: 24 } },
  cards: { large: { ...card, fontSize: 9.5 }, a5: { ...card, fontSize: 9 } },
};

/** How a sheet is set where its settings do not say otherwise: in large type, a column has no room for code and tables. */
export function usualOf({ layout, paper, fontSize = 0 }: Pick<SheetSettings, 'layout' | 'paper' | 'fontSize'>): Usual {
  const own = usual[layout][paper === 'A5' ? 'a5' : 'large'];
  return fontSize >= largeType ? { ...own, columns: 1 } : own;
}
