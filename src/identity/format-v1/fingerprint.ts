import { memoised } from '../memo.js';
import type { Fingerprint, IdentityDraft } from '../model.js';
import { shortHash } from './hash.js';
import { bareText, foldText, normaliseText } from './normalise-text.js';
import { sketchOf } from './sketch.js';
import { piecesOf, tokensOf } from './tokens.js';

/**
 * A hash has six bits for each of these characters; with 66 bits, 100,000 questions have a 1 in 10^10 chance of a
 * collision.
 */
const textHash = 11;
const contentHash = 8;
const placeHash = 5;

/** Represents a `source` or `content` that equals no other. */
export const unlikeAny = '-'.repeat(contentHash);

/**
 * An answer whose words have at most this many characters (UTF-16) is stored itself, because a sketch of so little text
 * is unreliable.
 */
const longestLiteral = 80;

export const questionPrint = memoised((question: string): string => shortHash(normaliseText(question), textHash));

/** Of a draft's `content` or `source`. */
export function contentPrint(content: string): string {
  return shortHash(content, contentHash);
}

/** What a draft without its own `source` is compared by. */
export function sourceOf({ source, question, answer, kind }: IdentityDraft): string {
  return source ?? JSON.stringify([kind, question, answer]);
}

/** Hash and sketch of an answer. */
export function answerPrint(answer: string): Pick<Fingerprint, 'answer' | 'sketch'> {
  const folded = foldText(answer);
  const text = bareText(folded);
  if (text === '') return { answer: '', sketch: '' };
  const pieces = piecesOf(folded);
  const words = pieces.join(' ');
  return {
    answer: shortHash(text, textHash),
    sketch: words.length <= longestLiteral ? `=${words}` : sketchOf(tokensOf(pieces)),
  };
}

/** Hash of the titles of the sections around a question, or of its file's title. */
export function placePrint(titles = ''): string {
  if (titles === lastPlace.titles) return lastPlace.print;
  const text = normaliseText(titles);
  lastPlace = { titles, print: text === '' ? '' : shortHash(text, placeHash) };
  return lastPlace.print;
}

/** Questions come in order, so the next one usually has the same titles as the last. */
let lastPlace = { titles: '', print: '' };
