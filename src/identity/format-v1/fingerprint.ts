import type { Fingerprint } from '../model.js';
import { shortHash } from './hash.js';
import { normaliseText } from './normalise-text.js';
import { sketch } from './sketch.js';

/** Bits in a hash are six times these; 66 bits keep 100,000 questions apart with a chance of 1 in 10^10 of a clash. */
const textHash = 11;
const contentHash = 8;
const sectionHash = 5;

export function questionPrint(question: string): string {
  return shortHash(normaliseText(question), textHash);
}

export function contentPrint(content: string): string {
  return shortHash(content, contentHash);
}

/** Hash and sketch of an answer. */
export function answerPrint(answer: string): Pick<Fingerprint, 'answer' | 'sketch'> {
  const text = normaliseText(answer);
  return { answer: text === '' ? '' : shortHash(text, textHash), sketch: sketch(answer) };
}

export function sectionPrint(section = ''): string {
  const text = normaliseText(section);
  return text === '' ? '' : shortHash(text, sectionHash);
}
