import type { PdfFile } from '../../../pdf/file.js';
import { packed, unpacked } from '../../../pdf/filters.js';
import { referenceAt, Stream } from '../../../pdf/objects.js';
import { canonicalShape } from './lookalikes.js';
import { readToUnicode, writeToUnicode } from './to-unicode.js';

/**
 * Makes a PDF say the characters that its text has. A font draws 一 and the radical ⼀ with one shape, and Chromium notes
 * down the lower code point for it; what was meant is noted beside the text, where few readers look, so that a search for
 * 一 finds nothing. `text` holds the characters that the page has.
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

/** The streams that fonts name as their map to Unicode. */
function mapsIn(file: PdfFile): Set<number> {
  return new Set(
    file.mentioning('/ToUnicode').flatMap(number => {
      const font = file.get(number);
      return font instanceof Map ? (referenceAt(font, 'ToUnicode') ?? []) : [];
    }),
  );
}
