import { foldText } from './normalise-text.js';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const pieces = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|[\\p{Sm}\\p{Sc}!#%&*@]+`, 'gu');

const isRun = new RegExp(`^[${unspaced}]`, 'u');

/**
 * The tokens of a text, in order and with repeats: words and operators; in scripts without spaces between words, pairs
 * of adjacent characters (a single character is its own token).
 */
export function tokens(text: string): string[] {
  return tokensOf(piecesOf(foldText(text)));
}

/** The words, operators and runs of characters without spaces in a folded text. */
export function piecesOf(folded: string): string[] {
  return folded.match(pieces) ?? [];
}

/** The words and operators of a text, separated by spaces: it has the same tokens as the whole text. */
export function compactText(text: string): string {
  return piecesOf(foldText(text)).join(' ');
}

/** Tokens of a text's pieces; joined by a space, the pieces have the same tokens as the text. */
export function tokensOf(pieces: readonly string[]): string[] {
  const found: string[] = [];
  for (const piece of pieces) {
    if (piece <= '\u007f' || !isRun.test(piece)) found.push(piece);
    else found.push(...pairs([...piece]));
  }
  return found;
}

function pairs(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
