import { cssString } from '../html/markup.js';
import { papers, type SheetSettings } from '../settings.js';

/** The position of a run in the whole sheet. */
export interface Numbering {
  /** Number of its first page, from 1. */
  first: number;
  /** Total number of pages of the sheet; omitted while unknown. */
  total?: number | undefined;
  /** The running head of each of its pages. */
  heads?: string[];
  /** Size of one side of a card in millimetres, if each is a separate page. */
  face?: { width: number; height: number };
  /** What is printed: all, or what flows over the pages without what depends on their numbers, or the latter alone. */
  only?: 'flow' | 'margins';
}

/**
 * The style sheet with the settings and page numbers. Browsers do not support running heads, but a counter style can
 * produce any text for a number, so the running head is looked up by page number.
 */
export function settingsCss(settings: SheetSettings, { first, total, heads, face, only }: Numbering): string {
  const { paper, margin, columns, fontSize, leading, space, figureHeight } = settings;
  const [width, height] = face ? [face.width, face.height] : papers[paper];
  const properties = [
    `--paper: ${width}mm ${height}mm`,
    ...(face ? [`--face-height: ${height}mm`] : []),
    ...(margin === undefined ? [] : [`--margin: ${margin}`]),
    ...(columns === undefined ? [] : [`--columns: ${columns}`]),
    ...(fontSize === undefined ? [] : [`--size: ${fontSize}pt`]),
    ...(leading === undefined ? [] : [`--leading: ${leading}`]),
    ...(space === undefined ? [] : [`--space: ${space}`]),
    ...(figureHeight === undefined ? [] : [`--figure-height: ${figureHeight}mm`]),
    `--pages: ${cssString(String(total ?? ''))}`,
  ];
  const texts = heads?.length ? heads.map(cssString).join(' ') : '""';
  return `:root { ${properties.join('; ')}; }
@counter-style sheet-head { system: fixed ${first}; symbols: ${texts}; suffix: ""; }
@page :first { counter-increment: page ${first}; }
${only ? parted[only] : ''}`;
}

/** The boxes of `style.css` and `reading.css` in the margins of pages: some change from page to page, some do not. */
const parted = {
  flow: '@page { @top-left { content: none; } @bottom-right { content: none; } }\n',
  margins: `@page { @bottom-left { content: none; } @right-middle { content: none; } }
html, body { background: none !important; }
`,
};
