import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type create from 'hyphen';
import type { HyphenationFunctionSync, PatternsDefinition } from 'hyphen';
import { packageRoot } from '../../../package-root.js';
import { hyphens as limits } from '../thresholds.js';

/** Where a word may break; it shows only there. */
export const softHyphen = '\u00AD';

/** A word that is long enough, without a sign that belongs to it: a name, a path, half a compound. */
export const plainWord = `(?<![\\p{L}\\p{N}_/.@’'-])\\p{Ll}{${limits.word},}(?![\\p{L}\\p{N}_/@’'-]|\\.\\p{L})`;

/** A word that may be longer than a line, in whatever language: a compound, not the name of a class. */
export const longWord = `(?<![\\p{Ll}\\p{Lu}\\p{N}_/.@])\\p{Lu}?\\p{Ll}{${limits.compound},}(?![\\p{Lu}\\p{N}_/@]|\\.\\p{L})`;

/** The words of a text that may break. */
export function longWords(text: string, word: string = plainWord): string[] {
  return text.match(new RegExp(word, 'gu')) ?? [];
}

/** Before a vowel's consonant, which may be written with several letters. */
const syllable = /(?!(?<=s)ch|(?<=[cpst])h)(?=(?:sch|[cpst]h|qu|(?![aeiouy])[a-z])[aeiouy])/giu;

/** Puts soft hyphens between the syllables of a word in any language in Latin letters, as its letters suggest. */
export function partedBySyllables(word: string): string {
  const letters = word.replace(/\p{L}/gu, letter => letter.normalize('NFD').charAt(0));
  const ends = [...letters.matchAll(syllable)].map(({ index }) => index);
  const inside = ends.filter(end => end >= limits.before && word.length - end >= limits.after);
  return [0, ...inside].map((start, index) => word.slice(start, inside[index])).join(softHyphen);
}

interface Packed {
  create: typeof create;
  english: PatternsDefinition;
}

/** Puts soft hyphens into an English word. Loaded only if a sheet has one that is long enough. */
export async function loadHyphenator(): Promise<(word: string) => string> {
  const file = pathToFileURL(join(packageRoot(), 'vendor/hyphen/index.js'));
  const { create, english } = (await import(file.href)) as Packed;
  const parted = create(english, { html: false, hyphenChar: softHyphen }) as HyphenationFunctionSync;
  return word => {
    let at = 0;
    let result = '';
    for (const part of parted(word).split(softHyphen)) {
      const isFar = at >= limits.before && word.length - at >= limits.after;
      result += (isFar ? softHyphen : '') + part;
      at += part.length;
    }
    return result;
  };
}

const english = /\b(?:the|and|of|to|for|with|that|are|this|which|from)\b/giu;

/** Whether a text in Latin letters is in English: of other languages, hardly any has these words. */
export function isEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return words > 0 && (text.match(english)?.length ?? 0) >= words * limits.english;
}
