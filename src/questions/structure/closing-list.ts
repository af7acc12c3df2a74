import { textOf } from '../../mdast/text.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { isClosing } from '../text/section-names.js';
import { doAskOutright, hasAnswer } from './group-look.js';
import type { Scope } from './scopes.js';

/** Whether it holds questions for readers at the end of an article: many that are counted, or some that all ask and have answers. */
export function isClosingList({ isLongCount, dialect }: Group, { heading, found }: Scope): boolean {
  if (heading === undefined || !isClosing(textOf(heading))) return false;
  if (isLongCount) return true;
  const questions = found.flatMap(one => (one.type === 'group' && one.dialect === dialect ? questionsIn(one) : []));
  return questions.length > 1 && questions.every(question => doAskOutright(question) && hasAnswer(question));
}
