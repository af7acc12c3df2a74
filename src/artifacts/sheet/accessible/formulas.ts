import type { PdfFile } from '../../../pdf/file.js';
import { Name, nameAt, PdfString } from '../../../pdf/objects.js';
import { decodeTextString, textString } from '../../../pdf/text-string.js';

/**
 * What the label of a formula begins with on the page: Chromium knows no element for formulas, and tags what has a label
 * of its own as a figure. From a private area of Unicode, so that it stands in no text.
 */
export const formulaMark = '\uF8F0';

/** Makes formulas of the figures that they were tagged as, with their source as text. ISO 32000-1, 14.8.4.5. */
export function setFormulas(file: PdfFile): void {
  for (const number of file.mentioning('/Figure')) {
    const figure = file.get(number);
    if (!(figure instanceof Map) || nameAt(figure, 'S') !== 'Figure') continue;
    const alt = figure.get('Alt');
    const text = alt instanceof PdfString ? decodeTextString(alt) : '';
    if (!text.startsWith(formulaMark)) continue;
    figure.set('S', new Name('Formula'));
    file.set(number, figure.set('Alt', textString(text.slice(formulaMark.length))));
  }
}
