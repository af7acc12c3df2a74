import { hasAskingLabel } from '../../text/labels.js';
import { answerPairs } from '../../thresholds.js';
import { deepest, isPart, isProblem, type Typed } from './typed.js';

/** A title of a question with what is below it: its problem first, and the answer further down. */
interface Group {
  title: Typed;
  below: Typed[];
}

/**
 * Puts `## 1. 问题内容` and `## 答案`, with what is below them, below the `### 第3题：Softmax` that they follow.
 *
 * @returns the headings of such questions
 */
export function settleBelowTitles(headings: Typed[]): Set<Typed> {
  const settled = new Set<Typed>();
  const groups = groupsIn(headings);
  const counts = new Map<number, number>();
  for (const { title } of groups) counts.set(title.typed, (counts.get(title.typed) ?? 0) + 1);
  for (const { title, below } of groups) {
    const isLabelled = hasAskingLabel(title.text) || title.number !== undefined;
    if (!isLabelled && (counts.get(title.typed) ?? 0) < answerPairs.least) continue;
    const problem = below[0]?.typed ?? 0;
    let by = 0;
    for (const one of below) {
      if (isPart(one) && one.typed <= problem) by = title.level + 1 - one.typed;
      one.level = Math.min(Math.max(one.typed + by, title.level + 1), deepest);
    }
    for (const one of [title, ...below]) settled.add(one);
  }
  return settled;
}

function groupsIn(headings: Typed[]): Group[] {
  const isTitle = (index: number): boolean => {
    const [one, next] = [headings[index], headings[index + 1]];
    if (!one || !next || !isProblem(next) || next.typed > one.typed || one.typed === deepest) return false;
    return !isPart(one) && !one.isApart && (!one.hasText || hasAskingLabel(one.text));
  };
  const groups: Group[] = [];
  for (let index = 0; index < headings.length; index++) {
    if (!isTitle(index)) continue;
    const [title, problem] = headings.slice(index, index + 2) as [Typed, Typed];
    let end = index + 2;
    while (end < headings.length && !isTitle(end) && isBelow(headings[end] as Typed, title, problem)) end++;
    const below = headings.slice(index + 1, end);
    if (below.filter(isProblem).length === 1 && below.some(({ isAnswer }) => isAnswer)) groups.push({ title, below });
    index = end - 1;
  }
  return groups;
}

/** Whether a heading further down goes on with the problem below a title. */
function isBelow(one: Typed, title: Typed, problem: Typed): boolean {
  return isPart(one) || one.typed > title.typed || (one.typed === title.typed && problem.typed < title.typed);
}
