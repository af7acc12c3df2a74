import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canonicalShape } from '../../../../src/artifacts/sheet/file/lookalikes.js';
import { setCharacters } from '../../../../src/artifacts/sheet/file/searchable.js';
import { readToUnicode, type ToUnicodeEntry, writeToUnicode } from '../../../../src/artifacts/sheet/file/to-unicode.js';
import { unpacked } from '../../../../src/pdf/filters.js';
import type { Stream } from '../../../../src/pdf/objects.js';
import { readPdf } from '../../../../src/pdf/read.js';
import { samplePdf } from '../../../pdf/sample.js';

describe('a map from glyphs to text', () => {
  it('is read with its ranges', () => {
    const map = `2 beginbfchar\n<0006> <0025>\n<21F9> <D83DDE00>\nendbfchar\n1 beginbfrange\n<0010> <0012> <4E00>\nendbfrange`;
    expect(readToUnicode(map)).toEqual([
      [6, '%'],
      [0x21f9, '\u{1F600}'],
      [0x10, '一'],
      [0x11, '丁'],
      [0x12, '丂'],
    ]);
  });

  it('is read as it was written, also where it has many entries and more than one character in one', () => {
    const entries = Array.from(
      { length: 250 },
      (_, index): ToUnicodeEntry => [index, String.fromCodePoint(0x4e00 + index)],
    );
    entries.push([300, 'ffi'], [301, '\u{20000}']);
    const map = writeToUnicode(entries);
    expect(map.match(/beginbfchar/gu)).toHaveLength(3);
    expect(readToUnicode(map)).toEqual(entries);
  });
});

describe('setCharacters', () => {
  const read = (characters: string, text: string) => {
    const map = deflateSync(writeToUnicode([...characters].map((character, index) => [index, character])));
    const file = readPdf(
      samplePdf([
        '<<>>',
        '<</Type /Font /ToUnicode 3 0 R>>',
        `<</Filter /FlateDecode\n/Length ${map.length}>> stream\n${map.toString('latin1')}\nendstream`,
      ]),
    );
    const before = file.get(3);
    setCharacters(file, text);
    const after = file.get(3) as Stream;
    const said = readToUnicode(unpacked(after).toString('latin1')).map(([, character]) => character);
    expect(after.dictionary.get('Length')).toBe(after.data.length);
    return { said: said.join(''), same: isDeepStrictEqual(before, after) };
  };

  it('says the character that the page has, not the radical that looks like it', () => {
    expect(read('⼀⽬⻔⼾a', '一目门户a').said).toBe('一目门户a');
    expect(read('·…', '・⋯').said).toBe('・⋯');
  });

  it('leaves a radical that is meant, and what it knows nothing of', () => {
    expect(read('⼀⽬x', '⼀目').said).toBe('⼀目x');
  });

  it('touches no map that is right', () => {
    expect(read('一目', '一目').same).toBe(true);
  });
});

describe('canonicalShape', () => {
  it('is one for all that look alike', () => {
    for (const [one = '', other = ''] of ['⼀一', '⻓长', '⼾户', '・•', '豈豈', 'Ａa'.toLowerCase()].map(pair => [
      ...pair,
    ]))
      expect(canonicalShape(one), one).toBe(canonicalShape(other));
    expect(canonicalShape('长')).not.toBe(canonicalShape('門'));
  });
});
