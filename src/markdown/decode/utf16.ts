import { utf16 } from '../thresholds.js';
import { decodeStrict } from './strict.js';

export type Utf16 = 'utf-16le' | 'utf-16be';

/** Characters that notes are written in: the scripts of widely spoken languages and their punctuation. */
const expected = new RegExp(
  `[${[
    '\\t\\n\\r\\x20-\\x7E\\u00A0-\\u00FF\\u2010-\\u22FF\\u2460-\\u27BF\\u3000-\\u303F\\uFF00-\\uFFEF',
    '\\p{Emoji_Presentation}',
    ...['Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul'].map(script => `\\p{Script=${script}}`),
  ].join('')}]`,
  'gu',
);

/** The byte order given by a byte order mark. */
export function markedUtf16([first, second]: Uint8Array): Utf16 | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * The text of bytes in UTF-16 without a byte order mark. Every line end, space and Latin letter has a zero byte, and
 * with the wrong byte order the text is not one that anybody writes.
 *
 * @param isUtf8 whether the bytes are also valid UTF-8, so that the zero bytes may be stray
 */
export function guessUtf16(bytes: Uint8Array, isUtf8: boolean): { text: string; encoding: Utf16 } | undefined {
  if (!bytes.includes(0)) return undefined;
  const zeros = bytes.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  if (isUtf8 && zeros < bytes.length * utf16.zeros) return undefined;
  const readings = (['utf-16le', 'utf-16be'] as const).flatMap(encoding => {
    const text = decodeStrict(bytes, encoding);
    return text === undefined ? [] : [{ text, encoding, share: shareOf(text) }];
  });
  const [best] = readings.sort((a, b) => b.share - a.share);
  return best && best.share > utf16.written ? best : undefined;
}

function shareOf(text: string): number {
  return (text.match(expected)?.length ?? 0) / Math.max([...text].length, 1);
}
