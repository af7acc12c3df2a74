import type { Decision } from '../decision.js';
import { type Known, knownAs } from './known.js';

/** A known question that a file still has as a heading or an item, though not as a question. */
export type NotQuestion = Pick<Decision, 'text' | 'kind' | 'why'>;

/** The known questions of a file that are still there, though not as questions: what became of them, and why. */
export function notQuestions(decisions: Decision[], known: Known): NotQuestion[] {
  return decisions.flatMap(({ text, kind, why }) =>
    kind !== 'question' && knownAs(text, known) !== undefined ? [{ text, kind, why }] : [],
  );
}
