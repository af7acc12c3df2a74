import type { Question } from '../../../bank/model.js';

/** Link target of a question. */
export function anchorOf(question: Question): string {
  return `q-${question.id}`;
}
