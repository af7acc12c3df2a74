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
  'uy',
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
  const tokens = writtenIn(text.replace(bullet, '').normalize('NFKC').replace(/[’‘]/gu, "'"));
  for (let at = 0; at < tokens.length; at++) {
    const written = tokens[at] as string;
    const code = written.charCodeAt(0);
    if (written === pause || isIdeograph(code)) continue;
    if (code === questionMark) tokens[at] = '?';
    // What is kept is one letter or a type; nothing else asks for the next token.
    else if (!keepsCase(written) || opensNext(tokens[at + 1] ?? '', at === 0)) tokens[at] = written.toLowerCase();
  }
  return tokens;
}

/** Whether the next token shows that a letter or a type is no name: `A list`, `Array 2`. */
function opensNext(next: string, isFirst: boolean): boolean {
  return (isFirst && /^\p{Script=Latin}/u.test(next)) || /^\p{N}/u.test(next);
}

/** The tokens as they are written; most characters of a Chinese text need no regular expression. */
function writtenIn(text: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code)) tokens.push(text[at] as string);
    else if (isPause(code)) tokens.push(pause);
    else if (!isSilent(code)) {
      token.lastIndex = at;
      const [written] = token.exec(text) ?? [];
      if (written !== undefined) {
        tokens.push(written);
        at = token.lastIndex;
        continue;
      }
      if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    }
    at++;
  }
  return tokens;
}

const questionMark = 0x3f;

/** Whether a UTF-16 code unit is a Han character of the main block, as most are. */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** One of `,:;、—`. */
function isPause(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x3b || code === 0x3001 || code === 0x2014;
}

/** Spaces, line breaks, brackets, quotation marks and full stops, which no token starts with. */
function isSilent(code: number): boolean {
  return code === 0x20 || code === 0x0a || (code >= 0x27 && code <= 0x29) || code === 0x22 || code === 0x3002;
}

const types = new Set(
  'String Number Boolean Object Symbol Integer Long Double Float Character Byte Short Array Date Void Function Class'.split(
    ' ',
  ),
);

function keepsCase(written: string): boolean {
  return /^[A-Z]$/u.test(written) || types.has(written);
}
