import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { Dialect, Found } from './dialect.js';

/** A line with only `?` or `??`. */
const loneMark = /^\s*([?？]{1,2})\s*$/u;

interface Marked {
  /** The block that ends the question. */
  from: number;
  front: Flow;
  back: Flow[];
  next: number;
  both: boolean;
}

/** A line with only `?`, or `??` for reversed too, between question and answer. */
export const questionMarkLine: Dialect<'question-mark-line'> = {
  name: 'question-mark-line',
  title: phrase('a line with ? between question and answer'),
  docs: 'a line with only `?` (`??`: reversed too) between question and answer',
  explicit: true,
  // The paragraph above a separate marker counts as having it too.
  isMarked: (lines, [below]) => lines.some(isLoneMark) || (below !== undefined && isLoneMark(below)),
  yieldsTo: ['card-tag'],
  find(run, source, isOther) {
    const marked = run.flatMap((_, index) => markedAt(run, index, source) ?? []);
    const found: Found[] = [];
    let done = 0;
    for (const [index, one] of marked.entries()) {
      if (one.from < done) continue;
      const next = marked[index + 1]?.from ?? run.length;
      let limit = one.next;
      while (limit < next && !isOther(limit)) limit++;
      const end = endOf(run, one, limit, next === run.length);
      const parts = [questionFrom(one, run.slice(one.next, end), source)];
      found.push(...run.slice(done, one.from), {
        type: 'group',
        dialect: this,
        parts,
        nodes: run.slice(one.from, end),
      });
      done = end;
    }
    return [...found, ...run.slice(done)];
  },
};

function isLoneMark({ text }: Line): boolean {
  return loneMark.test(text);
}

function markedAt(run: Flow[], index: number, source: Source): Marked | undefined {
  const node = run[index];
  if (node?.type !== 'paragraph') return undefined;
  const lines = linesOf(node, source);
  const at = lines.findIndex(isLoneMark);
  if (at === -1) return undefined;
  const both = (loneMark.exec(lines[at]?.text ?? '')?.[1]?.length ?? 1) > 1;
  const before = lines.slice(0, at);
  const after = lines.slice(at + 1);
  const back = after.length > 0 ? [joinLines(after, source)] : [];
  if (before.length > 0) return { from: index, front: joinLines(before, source), back, next: index + 1, both };
  const above = run[index - 1];
  return above?.type === 'paragraph' ? { from: index - 1, front: above, back, next: index + 1, both } : undefined;
}

/**
 * Where text directly follows the marker, the answer ends at the next blank line. Otherwise it may hold some: it ends at `+++`,
 * at a rule with more cards below, or at the next question.
 */
function endOf(run: Flow[], { next, back }: Marked, limit: number, isLast: boolean): number {
  const isShort = back.length > 0 || touches(run[next - 1], run[next]);
  const isEnd = (at: number) => (isShort ? !touches(run[at - 1], run[at]) : endsCard(run[at], isLast));
  let end = next;
  while (end < limit && !isEnd(end)) end++;
  return end;
}

function endsCard(node: Flow | undefined, isLast: boolean): boolean {
  if (node?.type === 'thematicBreak') return !isLast;
  return node?.type === 'paragraph' && /^\s*\+{3}\s*$/u.test(textOf(node));
}

function touches(a: Flow | undefined, b: Flow | undefined): boolean {
  return (b?.position?.start.line ?? 0) - (a?.position?.end.line ?? 0) === 1;
}

function questionFrom({ front, back, both }: Marked, more: Flow[], source: Source): QuestionNode {
  const words = front.type === 'paragraph' ? front.children : [];
  return questionOf({ words, answer: [...back, ...more], source, kind: both ? 'reversed' : undefined });
}
