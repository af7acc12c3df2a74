import { continuedSeries } from '../../thresholds.js';
import type { Typed } from './typed.js';

/**
 * Puts numbers that go on one level too deep on the level that they go on from: `### 4. …` below `## 3. …`, where that level
 * has no number before it.
 */
export function settleContinued(headings: Typed[]): void {
  for (const [at, first] of headings.entries()) {
    const { level, number } = first;
    const above = headings.slice(0, at);
    if (number === undefined || above.some(one => one.level === level && one.number !== undefined)) continue;
    const outer = seriesBefore(above, number);
    if (!outer || outer >= level) continue;
    const run = runFrom(headings.slice(at), outer);
    const last = run.at(-1)?.number ?? number;
    const next = headings.slice(at).find(one => one.level === outer && one.number !== undefined);
    if (run.length < continuedSeries.least && next?.number !== last + 1) continue;
    for (const one of run) one.level = outer;
  }
}

/** The level whose numbers have counted from 1 up to the one before a number, without another heading of a higher level in between. */
function seriesBefore(above: Typed[], number: number): number | undefined {
  const level = above.findLast(one => one.number !== undefined)?.level;
  const start = above.findLastIndex(one => one.level < (level ?? 0)) + 1;
  const numbers = above
    .slice(start)
    .flatMap(one => (one.level === level && one.number !== undefined ? [one.number] : []));
  const isSeries = numbers.length === number - 1 && numbers.every((one, index) => one === index + 1);
  return isSeries && numbers.length >= continuedSeries.before ? level : undefined;
}

/** The headings of the first one's level that count on from it, up to a heading of the outer level. */
function runFrom(headings: Typed[], outer: number): Typed[] {
  const [first] = headings as [Typed];
  const run: Typed[] = [];
  for (const one of headings) {
    if (one.level <= outer) break;
    if (one.level !== first.level || one.number === undefined) continue;
    if (one.number !== (first.number ?? 0) + run.length) break;
    run.push(one);
  }
  return run;
}
