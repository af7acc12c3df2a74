const ideograph = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';

/**
 * One token: a Han or kana character; a number with its decimals; a word, with the `++` or `#` of a language's name; a
 * sign that carries meaning (a minus only before a number or between two, a dot only inside a name); the end of a question;
 * or a mark that parts clauses.
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

/** Marks that part clauses; no other token is one of them. */
export const pause = ',';

/**
 * What a text says, without how it is typed: a token for each Han or kana character, word, number and sign that carries
 * meaning; width folded, other punctuation and spaces dropped. Marks that part clauses become `pause`.
 *
 * Case is folded but where it tells names apart: single letters (`X` and `x`), and types that some language writes both
 * ways (`String` and `string`).
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
