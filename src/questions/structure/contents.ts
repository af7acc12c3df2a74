import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import { questionList } from '../dialects/question-list.js';
import { titleWords } from '../text/file-titles.js';
import { contentsOfFile, explanation, leastContents } from '../thresholds.js';
import { lookOf } from './level.js';
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

/**
 * Tells whether what is below a heading that does not ask are the names of other headings, one in each item or paragraph. Counts the
 * names once, when they are first asked for.
 */
export function namesOthers(headed: Scope[]): (scope: Scope, words: Flow[]) => boolean {
  let counts: Map<string, number> | undefined;
  return (scope, words) => {
    if (lookOf(scope) === 2 || !words.every(({ type }) => type === 'list' || type === 'paragraph')) return false;
    const lines = words.flatMap(node => (node.type === 'list' ? node.children.map(item => item.children) : [[node]]));
    if (lines.length < leastContents) return false;
    counts ??= countNames(headed);
    const own = titleWords(textOf(scope.heading));
    const isName = (name: string) => (counts?.get(name) ?? 0) > (name === own ? 1 : 0);
    const others = lines.filter(([block, ...more]) => more.length > 0 || !isName(titleWords(textOf(block).trim())));
    // Names in a text that explains something are what it speaks of.
    const said = others.reduce((sum, blocks) => sum + blocks.reduce((all, block) => all + textOf(block).length, 0), 0);
    return others.length < lines.length * (1 - contentsOfFile) && said < explanation;
  };
}

function countNames(headed: Scope[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { heading } of headed) {
    const name = titleWords(textOf(heading));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function isOpen({ children: [, answer] }: QuestionNode): boolean {
  return answer.children.length === 0;
}

function wordsOf({ children: [prompt] }: QuestionNode): string {
  return titleWords(textOf(prompt.children[0]));
}
