import type { PdfFile } from '../../../pdf/file.js';
import { Name, nameAt, PdfString } from '../../../pdf/objects.js';
import { decodeTextString, textString } from '../../../pdf/text-string.js';

/**
 * Prefix of a formula's label on the page: Chromium has no structure element for formulas, but tags an element with a
 * label as a figure. The character is from a private use area of Unicode, so no text contains it.
 */
export const formulaMark = '\uF8F0';

/** Turns the figures that formulas were tagged as into formulas, with their source as text. ISO 32000-1, 14.8.4.5. */
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
