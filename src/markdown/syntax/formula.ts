/** Syntax that only TeX has: commands, indices, powers, groups, equations. */
const tex = /[\\^_={}]/u;
const operator = /[<>+*/|-]/u;
const word = /[A-Za-z]{2,}/u;
const han = /\p{Script=Han}/u;
const fullWidthMark = /[，。；、：！？]/u;
const placeholder = /^\{[^{}\\^]*\}/u;
const endsOpen = /[,:;./=-]$|[，。；、：！？（【《]$/u;

/**
 * Whether the text between two single dollars is a formula and not an amount of money or a shell variable. There
 * should be spaces inside at both ends or at neither, and no digit may follow (as in pandoc's `tex_math_dollars`) unless the
 * text is clearly TeX; in addition, words between two prices are not a formula.
 *
 * @param before the character before the first dollar, empty at the start of a text
 * @param after the character after the second one, empty at the end
 */
export function isDollarFormula(content: string, before: string, after: string): boolean {
  const text = content.trim();
  // From one placeholder to the next: `${a} and ${b}`.
  if (after === '{' && placeholder.test(content)) return false;
  const padded = [/^\s/u.test(content), /\s$/u.test(content)];
  const isTex = tex.test(text);
  if (text !== '' && padded[0] !== padded[1]) return isLopsided(text, before, after);
  if (text === '' || (/\d/u.test(after) && !isTex)) return false;
  if (padded[0]) return isTex || (!/\d/u.test(before) && isPlain(text));
  if (/^[，。；、：！？）】》]/u.test(text) || (/\d/u.test(text[0] ?? '') && /[A-Za-z]/u.test(before))) return false;
  if (/[A-Za-z]/u.test(after) && (han.test(text) || endsOpen.test(text))) return false;
  if (isTex) return true;
  if (/^\d/u.test(text) && (isProse(text) || endsOpen.test(text))) return false;
  return !(/\d/u.test(before) && (han.test(text) || word.test(text)));
}

/** With a space at one end only, it has to be a formula beyond doubt: `$x_1 $`. Between shell variables there are words. */
function isLopsided(text: string, before: string, after: string): boolean {
  if (/[\p{L}\p{N}_$]/u.test(before) && !han.test(before)) return false;
  if (/[A-Za-z0-9_]/u.test(after) || han.test(text) || fullWidthMark.test(text) || /[;"'`]/u.test(text)) return false;
  const bare = text.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?/gu, '');
  return !word.test(bare) && (tex.test(text) || isPlain(text)) && /[\p{L}\\]/u.test(text);
}

/** Words after a number: `5 for two`, `100，剩下`. */
function isProse(text: string): boolean {
  return (fullWidthMark.test(text) && (han.test(text) || word.test(text))) || /\s[A-Za-z]{2,}/u.test(text);
}

/** A single name or number, or an expression of short ones. */
function isPlain(text: string): boolean {
  if (han.test(text)) return false;
  return /^[\p{L}\p{N}.']+$/u.test(text) || (operator.test(text) && /\p{L}/u.test(text) && !word.test(text));
}

/**
 * Whether the text between `\(` and `\)`, or `\[` and `\]`, is a formula and not an escaped bracket: `\[1\]`, `\(see
 * below\)`.
 *
 * @param square whether the brackets are square, which many tools escape in plain text
 */
export function isBracketFormula(content: string, square: boolean): boolean {
  const text = content.trim();
  if (text === '') return false;
  if (tex.test(text)) return true;
  if (han.test(text) || /[A-Za-z]{2,}\s+[A-Za-z]{2,}/u.test(text)) return false;
  if (square) return operator.test(text) && /\p{L}/u.test(text) && !word.test(text);
  return /\p{L}/u.test(text) || operator.test(text);
}
