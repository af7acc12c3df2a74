import { continuedSeries } from '../../thresholds.js';
import type { Typed } from './typed.js';

/**
 * Puts numbers that go on one level too deep on the level that they go on from: `### 4. …` below `## 3. …`, where that level
 * has no number before it.
 */
export function settleContinued(headings: Typed[]): void {
  const numbered = new Set<number>();
  /** By level, how far its numbers have counted from 1 since the last heading of a higher level; NaN if they have not. */
  const counted = new Map<number, number>();
  let last = 0;
  for (const [at, { level, number }] of headings.entries()) {
    const count = counted.get(last) ?? 0;
    const goesOn = number === count + 1 && count >= continuedSeries.before && last < level;
    if (goesOn && !numbered.has(level)) for (const one of runFrom(headings, at, last)) one.level = last;
    add(headings[at] as Typed);
  }

  function add({ level, number }: Typed): void {
    for (const one of counted.keys()) if (one > level) counted.delete(one);
    if (number === undefined) return;
    const count = counted.get(level) ?? 0;
    counted.set(level, number === count + 1 ? number : Number.NaN);
    numbered.add(level);
    last = level;
  }
}

/** The headings of the level of one that count on from it, up to one of the outer level, if that makes a series of them. */
function runFrom(headings: Typed[], at: number, outer: number): Typed[] {
  const { level, number = 0 } = headings[at] as Typed;
  const run: Typed[] = [];
  let index = at;
  for (; index < headings.length; index++) {
    const one = headings[index] as Typed;
    if (one.level <= outer) break;
    if (one.level !== level || one.number === undefined) continue;
    if (one.number !== number + run.length) break;
    run.push(one);
  }
  const isNext = () => nextNumber(headings, index, outer) === number + run.length;
  return run.length >= continuedSeries.least || isNext() ? run : [];
}

/** The next number of a level. */
function nextNumber(headings: Typed[], from: number, level: number): number | undefined {
  for (let index = from; index < headings.length; index++) {
    const one = headings[index] as Typed;
    if (one.level === level && one.number !== undefined) return one.number;
  }
  return undefined;
}
