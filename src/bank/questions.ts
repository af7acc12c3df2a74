import type { Bank, Question } from './model.js';

/** The questions of a bank, in the order of the notes. */
export function questionsOf({ entries }: Pick<Bank, 'entries'>): Question[] {
  return entries.filter(entry => entry.type === 'question');
}
