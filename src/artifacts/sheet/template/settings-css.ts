import { cssString } from '../html/markup.js';
import { papers, type SheetSettings } from '../settings.js';

/** Where a run stands in the whole sheet. */
export interface Numbering {
  /** Number of its first page, from 1. */
  first: number;
  /** How many pages the whole sheet has; left out while that is not known. */
  total?: number | undefined;
  /** What the running head of each of its pages says. */
  heads?: string[];
  /** Size of one side of a card in millimetres, where each is a page of its own. */
  face?: { width: number; height: number };
}

/**
 * The style sheet that carries the settings, and the numbers of pages. A browser knows no running text from a heading;
 * but a counter style may say any text for a number, so the page's number is what looks its running head up.
 */
export function settingsCss(settings: SheetSettings, { first, total, heads, face }: Numbering): string {
  const { paper, margin, columns, fontSize } = settings;
  const [width, height] = face ? [face.width, face.height] : papers[paper];
  const properties = [
    `--paper: ${width}mm ${height}mm`,
    ...(face ? [`--face-height: ${height}mm`] : []),
    ...(margin === undefined ? [] : [`--margin: ${margin}`]),
    ...(columns === undefined ? [] : [`--columns: ${columns}`]),
    ...(fontSize === undefined ? [] : [`--size: ${fontSize}pt`]),
    `--pages: ${cssString(String(total ?? ''))}`,
  ];
  const texts = heads?.length ? heads.map(cssString).join(' ') : '""';
  return `:root { ${properties.join('; ')}; }
@counter-style sheet-head { system: fixed ${first}; symbols: ${texts}; suffix: ""; }
@page :first { counter-increment: page ${first}; }
`;
}
