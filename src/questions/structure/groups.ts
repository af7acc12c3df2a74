import { type DialectName, type Group, questionsIn } from '../dialects/dialect.js';
import type { QuestionNode } from '../nodes.js';
import { rulingOf } from '../text/comments.js';
import { looks } from '../text/looks.js';
import { wordsIn as textOf } from '../text/words.js';
import { type Level, lookOf } from './level.js';
import { wordsOf } from './own-text.js';
import type { Modes, Scope } from './scopes.js';

/** Whether what a dialect found are questions, and if not, why. */
export interface Accepted {
  isQuestion: boolean;
  reason: 'marks' | 'like' | 'alone' | 'config' | 'comment' | 'in-question' | 'in-section' | 'few' | 'not-like';
}

export interface GroupOptions {
  source: string;
  modes: Modes;
  /** Whether a scope's heading names a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
}

/**
 * Decides which findings of the dialects are questions. Below a heading that is a question itself they are a part of its
 * answer, unless there is nothing else and they are marked beyond doubt. Forms that say little, such as a line in bold,
 * count where most of their kind in the file look like questions.
 *
 * @param level the rank that would hold the questions if there were no dialects
 */
export function acceptGroups(scopes: Scope[], level: Level | undefined, options: GroupOptions): Map<Group, Accepted> {
  const accepted = new Map<Group, Accepted>();
  const open: Open[] = [];
  let asking: number | undefined;
  const ranked = scopes.filter(({ heading }) => heading && heading.depth === level?.depth);
  const marked = ranked.filter(({ found }) => found.some(one => one.type === 'group' && one.dialect.explicit));
  // Whether the headings of that rank are questions themselves, rather than sections of questions.
  const isRanked = ranked.length > 1 && marked.length * 2 <= ranked.length;
  for (const scope of scopes) {
    const groups = scope.found.filter(one => one.type === 'group');
    const depth = scope.heading?.depth ?? 0;
    if (asking !== undefined && depth <= asking) asking = undefined;
    for (const group of groups) {
      const refusal =
        asking === undefined
          ? refusalOf(group, groups, scope, level, options, isRanked && depth >= (level?.depth ?? 7))
          : 'in-question';
      if (refusal) accepted.set(group, { isQuestion: false, reason: refusal });
      else open.push({ group, scope, isFull: isFull(scope, groups, options.source) });
    }
    // What stands under a heading below a question belongs to the question.
    if (asking === undefined && lookOf(scope) === 2 && depth >= (level?.depth ?? 7)) asking = depth;
  }
  const answered = scopes.filter(
    scope => scope.heading && !options.isNamed(scope) && holdsOther(scope, options.source),
  );
  for (const one of open) accepted.set(one.group, judged(one, open, answered.length, options));
  return accepted;
}

interface Open {
  group: Group;
  scope: Scope;
  /** Whether its scope holds three questions or more and nothing else. */
  isFull: boolean;
}

function isFull(scope: Scope, groups: Group[], source: string): boolean {
  const inGroups = groups.reduce((sum, { nodes }) => sum + wordsOf({ nodes, found: [] }, source).length, 0);
  return groups.length > 2 && inGroups >= wordsOf(scope, source).length;
}

/** Whether a scope has text of its own besides what dialects found. */
function holdsOther({ found }: Scope, source: string): boolean {
  const nodes = found.filter(one => one.type !== 'group');
  return wordsOf({ nodes, found: [] }, source).length > 0;
}

function judged({ group, isFull }: Open, open: Open[], answered: number, { modes }: GroupOptions): Accepted {
  const { dialect } = group;
  if (dialect.explicit) return { isQuestion: true, reason: 'marks' };
  if (modes[dialect.name] === 'on') return { isQuestion: true, reason: 'config' };
  // A section of nothing but blocks that unfold is one of questions, whatever they say.
  const isAlone = dialect.name === 'details' && isFull;
  const all = open.filter(other => other.group.dialect === dialect).flatMap(other => questionsIn(other.group));
  const like = all.filter(question => isLike(question, dialect.name)).length;
  if (like * 2 < all.length && !isAlone) return { isQuestion: false, reason: 'not-like' };
  // In a file of articles, lists of questions and lines in bold are parts of them.
  const weight = dialect.name === 'question-list' ? new Set(open.map(({ scope }) => scope)).size : all.length / 2;
  const isArticle = ['question-list', 'bold'].includes(dialect.name) && weight < answered;
  return isArticle ? { isQuestion: false, reason: 'few' } : { isQuestion: true, reason: 'like' };
}

/** A number says something only of items that have quotes for answers: points in bold are numbered as well. */
function isLike({ label, children: [prompt] }: QuestionNode, name: DialectName): boolean {
  if (looks(textOf(prompt)) === 2) return true;
  return label !== undefined && (name === 'quote' || !/^[（(]?[\d０-９.]+[)）]?$/u.test(label));
}

function refusalOf(
  group: Group,
  groups: Group[],
  scope: Scope,
  level: Level | undefined,
  { source, isNamed }: GroupOptions,
  isRanked: boolean,
): Accepted['reason'] | undefined {
  const [only] = questionsIn(group);
  if (rulingOf(only?.children[1].children[0]) === 'none') return 'comment';
  if (!scope.heading) return undefined;
  const { explicit, name } = group.dialect;
  const count = groups.reduce((sum, one) => sum + questionsIn(one).length, 0);
  const words = wordsOf(scope, source);
  const isAll =
    groups.reduce((sum, one) => sum + wordsOf({ nodes: one.nodes, found: [] }, source).length, 0) >= words.length;
  if (isNamed(scope) && !explicit) return 'in-section';
  if ((name === 'percent' || name === 'rule') && count < 2) return 'in-question';
  if (lookOf(scope) === 2) return explicit && isAll && count > 1 ? undefined : 'in-question';
  // One pair of lines below a heading that is as good as its neighbours repeats the heading.
  if (explicit) return count === 1 && isRanked ? 'in-question' : undefined;
  // In a file whose headings ask, a heading among them that does not is one of them all the same.
  const headingsAsk = level !== undefined && level.like > 1 && level.like * 5 >= level.headings * 2;
  const isAmong = headingsAsk && scope.heading.depth >= level.depth;
  return isAmong && !(isAll && count > 1) ? 'in-question' : undefined;
}
