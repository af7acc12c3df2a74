const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const token = new RegExp(`${ideograph}|(?:(?!${ideograph})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/**
 * What a text says, without how it is typed: one token for each Han or kana character, one for each run of other
 * letters and digits; width and case folded, punctuation and spaces dropped.
 */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(token) ?? [];
}
