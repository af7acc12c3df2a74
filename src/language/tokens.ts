const ideograph = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';

/**
 * One token: a Han or kana character; a number with its decimals; a word, with the `++` or `#` of a language's name; a
 * symbol with meaning (a minus only before a number or between two, a dot only inside a name); the end of a question;
 * or punctuation that separates clauses.
 */
const token = new RegExp(
  [
    `[${ideograph}]`,
    '\\p{N}+(?:\\.\\p{N}+)*',
    `(?:(?![${ideograph}])[\\p{L}\\p{M}_])+(?:\\+\\+|#)?`,
    '(?<=\\p{L})\\.(?=[\\p{L}_])',
    '(?<![\\p{L}\\p{N}])-(?=\\p{N})|(?<=\\p{N})-(?=\\p{N})',
    '[!=<>]=+|=>|->',
    '[*/%^&@\\\\$#√°]|\\p{Sm}|\\p{So}|\\p{Emoji_Presentation}',
    '\\?+\\s*$',
    '[,:、;—]',
  ].join('|'),
  'gu',
);

const bullet = /^[\s•●○■□◆◇▪▫‣▶►·]+/u;

/** Punctuation that separates clauses; no other token is one of these. */
export const pause = ',';

/**
 * What a text says, regardless of how it is typed: a token for each Han or kana character, word, number and meaningful
 * symbol; width is folded, other punctuation and spaces are dropped. Punctuation that separates clauses becomes
 * `pause`.
 *
 * Case is folded except where it distinguishes names: single letters (`X` and `x`), and types that some languages write
 * both ways (`String` and `string`).
 */
export function tokensOf(text: string): string[] {
  const tokens = text.replace(bullet, '').normalize('NFKC').replace(/[’‘]/gu, "'").match(token) ?? [];
  return tokens.map((written, index) => {
    if (/^[,:、;—]$/u.test(written)) return pause;
    if (written.startsWith('?')) return '?';
    const next = tokens[index + 1] ?? '';
    const opensEnglish = index === 0 && /^\p{Script=Latin}/u.test(next);
    return keepsCase(written) && !opensEnglish && !/^\p{N}/u.test(next) ? written : written.toLowerCase();
  });
}

const types = new Set(
  'String Number Boolean Object Symbol Integer Long Double Float Character Byte Short Array Date Void Function Class'.split(
    ' ',
  ),
);

function keepsCase(written: string): boolean {
  return /^[A-Z]$/u.test(written) || types.has(written);
}
