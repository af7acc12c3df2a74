/** How a sheet is laid out. */
export const layouts = ['cheatsheet', 'reading', 'questions', 'cards'] as const;
export type Layout = (typeof layouts)[number];

/** Width and height in millimetres. */
export const papers = { A4: [210, 297], A5: [148, 210], Letter: [215.9, 279.4] } as const;
export type Paper = keyof typeof papers;

export interface SheetSettings {
  layout: Layout;
  paper: Paper;
  /** As in CSS, in millimetres: `12mm` or `12mm 15mm`. The layout's own where it is left out. */
  margin?: string | undefined;
  /** One to three; the layout's own where it is left out. */
  columns?: number | undefined;
  /** Points; the layout's own where it is left out. */
  fontSize?: number | undefined;
  font: 'sans' | 'serif';
  /** False: nothing is told by colour, and nothing but pictures has any. */
  colour: boolean;
  contents: boolean;
  /** Lists of the unanswered questions and of the tags at the end; where left out, in sheets of more than 30 questions. */
  index?: boolean | undefined;
  /** Lines to write on below an unanswered question; the layout's own where they are left out. */
  lines?: number | undefined;
  author?: string | undefined;
  subject?: string | undefined;
}

export const defaultSettings: SheetSettings = {
  layout: 'cheatsheet',
  paper: 'A4',
  font: 'sans',
  colour: true,
  contents: true,
};

/** The name of a sheet's file. */
export function sheetFileName(layout: Layout): string {
  return `${layout}.pdf`;
}

/** How many lines to write on an unanswered question has: a card has room for more. */
export function linesFor({ layout, lines }: Pick<SheetSettings, 'layout' | 'lines'>): number {
  return lines ?? (layout === 'cards' ? 6 : 3);
}
