import type { Bank } from '../../bank/model.js';
import { fitFindings } from './copyfit/said.js';
import { coarsePictures, sheetMessages, wideFormulas } from './notes.js';
import { type Printed, type PrintOptions, printSheet } from './print.js';
import type { SheetFinding } from './rules.js';
import { type Selection, select } from './select.js';
import { defaultSettings, type SheetSettings, sheetFileName } from './settings.js';
import { smallDiagrams } from './small-diagrams.js';

/** How a sheet is made of a bank: which questions, how it looks, and the browser that prints it. */
export interface SheetOptions extends Omit<PrintOptions, 'env'>, Omit<Selection, 'changed'> {
  /** Where a browser may be named; default: `process.env`. */
  env?: Record<string, string | undefined>;
  /** Told what the printed sheet lacks: characters without a font, formulas wider than their column and the like. */
  onFinding?: (finding: SheetFinding) => void;
}

/**
 * The bank as the bytes of a PDF. Starts a browser and stops it again. The same bank, settings, browser and fonts give the
 * same bytes.
 * @throws BrowserError where no browser prints, or where it has no font for the text
 * @throws TemplateError where the user's own template or style sheet cannot be used
 * @throws SelectionError where no question is left of the selection
 */
export async function emitSheet(bank: Bank, options: SheetOptions = {}): Promise<Uint8Array> {
  const { deck, tag, status, env = process.env, onFinding, ...print } = options;
  const chosen = select(bank, { deck, tag, status });
  const printed = await printSheet(chosen, { ...print, env });
  const settings = { ...defaultSettings, ...print.settings };
  for (const finding of findingsOf(chosen, printed, settings)) onFinding?.(finding);
  return printed.data;
}

/** What is to be said of a sheet that was printed with these settings. */
export function findingsOf(bank: Bank, printed: Printed, settings: SheetSettings): SheetFinding[] {
  const file = sheetFileName(settings.layout);
  return [
    ...coarsePictures(bank),
    ...smallDiagrams(bank, settings),
    ...wideFormulas(bank, printed.wideFormulas),
    ...sheetMessages(printed, file),
    ...(printed.fitted ? fitFindings(settings, printed.fitted, file) : []),
  ];
}
