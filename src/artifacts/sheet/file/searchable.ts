import type { PdfFile } from '../../../pdf/file.js';
import { packed, unpacked } from '../../../pdf/filters.js';
import { referenceAt, Stream } from '../../../pdf/objects.js';
import { canonicalShape } from './lookalikes.js';
import { readToUnicode, writeToUnicode } from './to-unicode.js';

/**
 * Makes the text of a PDF searchable as it was written. A font draws 一 and the radical ⼀ with one glyph, and Chromium
 * maps the glyph to the lower code point; the intended character is recorded next to the text, where few readers look,
 * so searching for 一 finds nothing. `text` holds the characters of the page.
 */
export function setCharacters(file: PdfFile, text: Iterable<string>): void {
  const present = new Set(text);
  const byShape = new Map([...present].map(character => [canonicalShape(character), character]));
  const meant = (character: string) =>
    present.has(character) ? character : (byShape.get(canonicalShape(character)) ?? character);
  for (const number of mapsIn(file)) {
    const map = file.get(number);
    const entries = map instanceof Stream ? readToUnicode(unpacked(map).toString('latin1')) : [];
    if (!entries.some(([, character]) => meant(character) !== character)) continue;
    const written = writeToUnicode(entries.map(([glyph, character]) => [glyph, meant(character)]));
    file.set(number, packed(Buffer.from(written, 'latin1')));
  }
}

/** The ToUnicode streams of the fonts. */
function mapsIn(file: PdfFile): Set<number> {
  return new Set(
    file.mentioning('/ToUnicode').flatMap(number => {
      const font = file.get(number);
      return font instanceof Map ? (referenceAt(font, 'ToUnicode') ?? []) : [];
    }),
  );
}
