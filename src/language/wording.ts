/** A text without what may be typed in another way: blanks, punctuation, symbols and case. */
export function wordingOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
