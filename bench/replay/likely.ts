import { likeness } from './alike.js';
import type { Asked } from './asked.js';
import type { FileDiff, Hunk } from './diff.js';
import { type Pair, pair } from './pair.js';

interface Scored {
  a: Asked;
  b: Asked;
  by: Pair['by'];
  question: number;
  answer: number;
  score: number;
}

/**
 * Pairs of what went and what came that have something in common, closest first; less is asked of those that stand in
 * one hunk or in one section. They are for a reader to judge, but for those whose texts are nearly the same.
 */
export function likely(old: Iterable<Asked>, next: Iterable<Asked>, diffs: FileDiff[]): Pair[] {
  const came = [...next];
  const scored = [...old].flatMap(a =>
    came.flatMap((b): Scored[] => {
      const inHunk = diffs.some(diff => diff.from === a.file && diff.to === b.file && diff.hunks.some(near(a, b)));
      const { question, answer } = likeness(a, b);
      const score = Math.max(question * 0.7 + answer * 0.3, isLong(a) && isLong(b) ? answer : 0);
      const by = inHunk ? 'same hunk' : 'likeness';
      const together = inHunk || (a.file === b.file && a.section === b.section);
      return score > (together ? 0.3 : 0.45) ? [{ a, b, by, question, answer, score }] : [];
    }),
  );
  scored.sort((x, y) => y.score - x.score);
  const used = new Set<Asked>();
  return scored.flatMap(one => {
    const { a, b, by } = one;
    if (used.has(a) || used.has(b)) return [];
    used.add(a).add(b);
    return [pair(a, b, by, isPlain(one, scored))];
  });
}

/** Both texts nearly the same, long enough to say so, and nothing else that is like either. */
function isPlain({ a, b, question, answer }: Scored, all: Scored[]): boolean {
  if (question < 0.7 || answer < 0.8 || !isLong(a) || !isLong(b)) return false;
  return !all.some(one => (one.a === a) !== (one.b === b) && one.question > 0.5 && one.answer > 0.5);
}

function isLong({ answer }: Asked): boolean {
  return answer.length >= 60;
}

function near(a: Asked, b: Asked) {
  return ({ old, new: next }: Hunk) =>
    a.first >= old[0] && a.first <= old[0] + old[1] && b.first >= next[0] && b.first <= next[0] + next[1];
}
