import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { titleWords } from '../text/file-titles.js';
import { contentsOfFile } from '../thresholds.js';
import type { Scope } from './scopes.js';

/**
 * Tells whether a list of questions is the table of contents of its file: most of its questions have no answer there, but a heading
 * of their own, or an answer in another form.
 */
export function contentsIn(scopes: Scope[]): (group: Group) => boolean {
  const groups = scopes.flatMap(({ found }) => found.filter(one => one.type === 'group'));
  const open = groups.filter(group => group.dialect === questionList && questionsIn(group).some(isOpen));
  if (open.length === 0) return () => false;
  const answered = groups.flatMap(questionsIn).filter(question => !isOpen(question));
  const names = new Set([
    ...scopes.flatMap(({ heading }) => (heading ? [titleWords(textOf(heading))] : [])),
    ...answered.map(wordsOf),
  ]);
  return group => {
    if (group.dialect !== questionList) return false;
    const questions = questionsIn(group);
    const named = questions.filter(question => isOpen(question) && names.has(wordsOf(question)));
    return named.length > questions.length * contentsOfFile;
  };
}

function isOpen({ children: [, answer] }: QuestionNode): boolean {
  return answer.children.length === 0;
}

function wordsOf({ children: [prompt] }: QuestionNode): string {
  return titleWords(textOf(prompt.children[0]));
}
