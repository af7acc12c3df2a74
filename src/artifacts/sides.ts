import type { Question } from '../bank/model.js';
import { clozesIn, withoutClozes } from '../mdast/clozes/clozes.js';
import type { Flow } from '../mdast/nodes.js';
import { asksItself, blanked } from '../questions/clozes/in-prompt.js';

/** What somebody who learns sees before and after answering. */
export interface Sides {
  front: Flow[];
  /** Empty if the question is unanswered. */
  back: Flow[];
}

/** The sides of a question without the marks of cloze deletions: the front of a cloze has its text with blanks. */
export function sidesOf({ kind, status, question, answer }: Question): Sides {
  const back = status === 'answered' ? withoutClozes(answer) : [];
  if (kind !== 'cloze' || clozesIn(answer).gaps.length === 0) return { front: withoutClozes(question), back };
  const asked = asksItself(question, answer) ? [] : withoutClozes(question);
  return { front: [...asked, ...answer.map(blanked)], back };
}
