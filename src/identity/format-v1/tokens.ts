import { foldText } from './normalise-text.js';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
const pieces = new RegExp(`([${unspaced}]+)|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+|[\\p{Sm}\\p{Sc}!#%&*@]+`, 'gu');

/**
 * What a text is made of, in order and with repeats: words and operators; in scripts that put no space between words,
 * pairs of neighbouring characters (one character alone is its own token).
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [piece, run] of foldText(text).matchAll(pieces)) {
    if (run === undefined) found.push(piece);
    else found.push(...pairs([...run]));
  }
  return found;
}

/** A text by its words and operators alone, a blank between them: its tokens are those of the whole text. */
export function compactText(text: string): string {
  return [...foldText(text).matchAll(pieces)].map(([piece]) => piece).join(' ');
}

function pairs(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
