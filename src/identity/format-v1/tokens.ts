import { foldText } from './normalise-text.js';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const pieces = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|[\\p{Sm}\\p{Sc}!#%&*@]+`, 'gu');

const isRun = new RegExp(`^[${unspaced}]`, 'u');

/**
 * What a text is made of, in order and with repeats: words and operators; in scripts that put no space between words,
 * pairs of neighbouring characters (one character alone is its own token).
 */
export function tokens(text: string): string[] {
  return tokensOf(piecesOf(foldText(text)));
}

/** The words, operators and runs of characters without a space between them that a folded text is made of. */
export function piecesOf(folded: string): string[] {
  return folded.match(pieces) ?? [];
}

/** A text by its words and operators alone, a blank between them: its tokens are those of the whole text. */
export function compactText(text: string): string {
  return piecesOf(foldText(text)).join(' ');
}

/** Tokens of a text's pieces; joined by a blank the pieces have the same tokens as the text. */
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
