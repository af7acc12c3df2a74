import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { staysInside } from './references.js';

/** Functions that load what they name. */
const loading = /^(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|-moz-element|expression)$/iu;
/** What such a function may have besides addresses that stay inside. What it would take from elsewhere is not known. */
const harmless = new Set<TokenType>([
  TokenType.Whitespace,
  TokenType.Comment,
  TokenType.Comma,
  TokenType.Number,
  TokenType.Dimension,
  TokenType.Percentage,
  TokenType.CloseParen,
]);

/**
 * CSS without what is loaded from outside of the file. It is read as browsers read it, so that no escape and no comment hides
 * a name; what says the same is left as it was written.
 *
 * @param found is told what was taken out
 */
export function cleanCss(css: string, found: (what: string) => void): string {
  if (!/[(@\\]/u.test(css)) return css;
  const tokens = tokenize({ css });
  let clean = '';
  let changed = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as CSSToken;
    const [type, written, , , value] = token;
    if (type === TokenType.AtKeyword && /^import$/iu.test(value.value)) {
      take('@import');
      at = endOfRule(tokens, at);
    } else if (type === TokenType.BadURL || (type === TokenType.URL && !staysInside(value.value))) {
      take('url()');
      clean += 'none';
    } else if (type === TokenType.Function && loading.test(value.value)) {
      const end = endOfFunction(tokens, at);
      const inside = tokens.slice(at + 1, end + 1);
      if (inside.every(loadsNothing)) clean += written + inside.map(([, text]) => text).join('');
      else {
        take('url()');
        clean += 'none';
      }
      at = end;
    } else clean += written;
  }
  return changed ? clean : css;

  function take(what: string): void {
    changed = true;
    found(what);
  }
}

function loadsNothing(token: CSSToken): boolean {
  const [type, , , , value] = token;
  if (type === TokenType.String || type === TokenType.URL) return staysInside(value.value);
  // Which of several pictures is meant: `image-set("a.png" type("image/png"))`.
  if (type === TokenType.Function) return /^(?:url|-webkit-image-set|image-set)$/iu.test(value.value);
  return harmless.has(type);
}

/** The last token of an at-rule without a block. */
function endOfRule(tokens: CSSToken[], from: number): number {
  let at = from;
  while (at < tokens.length - 1 && !ends.has((tokens[at] as CSSToken)[0])) at++;
  return at;
}
const ends = new Set<TokenType>([TokenType.Semicolon, TokenType.OpenCurly, TokenType.CloseCurly]);

function endOfFunction(tokens: CSSToken[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const [type] = tokens[at] as CSSToken;
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    if (type === TokenType.CloseParen && --depth === 0) return at;
  }
  return tokens.length - 1;
}
