import { dictionaryOf, type PdfFile } from '../file/objects.js';

/**
 * What the label of a formula begins with on the page: Chromium knows no element for formulas, and tags what has a label
 * of its own as a figure. From a private area of Unicode, so that it stands in no text.
 */
export const formulaMark = '\uF8F0';

const marked = `/Alt <FEFF${formulaMark.charCodeAt(0).toString(16).toUpperCase()}`;

/** Makes formulas of the figures that they were tagged as, with their source as text. ISO 32000-1, 14.8.4.5. */
export function setFormulas({ objects }: PdfFile): void {
  for (const [number, object] of objects) {
    const text = dictionaryOf(object);
    if (!text.includes(marked)) continue;
    const formula = text.replace('/S /Figure', '/S /Formula').replace(marked, '/Alt <FEFF');
    objects.set(number, Buffer.from(formula, 'latin1'));
  }
}
