import { inflateSync } from 'node:zlib';
import { shapeOf } from './alike.js';
import { compressedStream, dictionaryOf, type PdfFile } from './objects.js';
import { readToUnicode, writeToUnicode } from './to-unicode.js';

/**
 * Makes a PDF say the characters that its text has. A font draws 一 and the radical ⼀ with one shape, and Chromium notes
 * down the lower code point for it; what was meant is noted beside the text, where few readers look, so that a search for
 * 一 finds nothing. `text` holds the characters that the page has.
 */
export function setCharacters({ objects }: PdfFile, text: Iterable<string>): void {
  const present = new Set(text);
  const byShape = new Map([...present].map(character => [shapeOf(character), character]));
  const meant = (character: string) =>
    present.has(character) ? character : (byShape.get(shapeOf(character)) ?? character);
  const maps = new Set([...objects.values()].flatMap(toUnicodeOf));
  for (const number of maps) {
    const object = objects.get(number);
    const entries = object && readToUnicode(inflateSync(streamOf(object)).toString('latin1'));
    if (!entries?.some(([, character]) => meant(character) !== character)) continue;
    const written = writeToUnicode(entries.map(([glyph, character]) => [glyph, meant(character)]));
    objects.set(number, compressedStream(number, Buffer.from(written, 'latin1')));
  }
}

function toUnicodeOf(object: Buffer): number[] {
  return [...dictionaryOf(object).matchAll(/\/ToUnicode (\d+) 0 R/gu)].map(([, number]) => Number(number));
}

function streamOf(object: Buffer): Buffer {
  return object.subarray(object.indexOf('stream\n') + 'stream\n'.length, object.lastIndexOf('\nendstream'));
}
