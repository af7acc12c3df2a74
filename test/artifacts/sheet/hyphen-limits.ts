import { describe, expect, it } from 'vitest';
import {
  isEnglish,
  loadHyphenator,
  longWord,
  longWords,
  partedBySyllables,
} from '../../../src/artifacts/sheet/print/hyphenator.js';

describe('the hyphenator', () => {
  it('keeps three letters on each side', async () => {
    const parted = await loadHyphenator();
    const shown = (word: string) => parted(word).replaceAll('\u00AD', '-');
    // In the patterns, efficient has a break after ef, and regularly before ly.
    expect(['efficient', 'regularly', 'hyphenation', 'notwithstanding'].map(shown)).toEqual([
      'effi-cient',
      'reg-u-larly',
      'hyphen-ation',
      'notwith-stand-ing',
    ]);
  });

  it('is for words from seven letters on', () => {
    expect(longWords('the problem of a system')).toEqual(['problem']);
  });

  it('parts compounds of any language from sixteen letters on', () => {
    const compound = 'a'.repeat(16);
    expect([longWords(compound, longWord), longWords(compound.slice(1), longWord)]).toEqual([[compound], []]);
  });

  it('parts syllables before their consonants, with three letters on each side', () => {
    const shown = (word: string) => partedBySyllables(word).replaceAll('\u00AD', '-');
    expect(['Elektrizitätengesellschaft', 'Straßenverkehrsordnung', 'éxtraordinairement', 'aeiou'].map(shown)).toEqual([
      'Elekt-ri-zi-tä-ten-ge-sell-schaft',
      'Straßen-ver-kehr-sord-nung',
      'éxt-raor-di-nai-re-ment',
      'aeiou',
    ]);
  });

  it.each([
    [true, 'A cache keeps the results of slow queries; see notes'],
    // One word in twenty, and one in twenty-one.
    [true, `the${' wort'.repeat(19)}`],
    [false, `the${' wort'.repeat(20)}`],
    [false, 'Die Grenzen der Geschwindigkeit stehen in der Ordnung, welche das Amt verwaltet'],
    [false, ''],
  ])('takes for English: %s, %s', (is, text) => {
    expect(isEnglish(text)).toBe(is);
  });
});
