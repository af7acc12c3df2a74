import { countedHeadings } from '../../thresholds.js';
import { deepest, isChapter, type Typed } from './typed.js';

/**
 * Puts a heading that interrupts numbers below the level of those, or below the one before it if there is nothing to read:
 * `# A sample` and `## Another` between `## 1. Headings` and `## 2. Lists`, below the title of the file.
 */
export function settleInterruptions(headings: Typed[]): void {
  const [first] = headings;
  for (const level of new Set(headings.map(one => one.level))) {
    const counted = headings.flatMap((one, index) => (one.level === level && one.number !== undefined ? [index] : []));
    const numbers = counted.map(index => headings[index]?.number ?? 0);
    const isRun = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
    if (!first || first.level >= level || counted.length < countedHeadings || !isRun) continue;
    const gaps = counted.map((index, at) => headings.slice(index + 1, counted[at + 1] ?? index + 1));
    const outer = gaps.map(gap => gap.findIndex(one => one.level < level));
    if (outer.some((at, index) => at !== -1 && !interrupts((gaps[index] as Typed[]).slice(at), level))) continue;
    for (const [index, at] of outer.entries()) if (at !== -1) put((gaps[index] as Typed[]).slice(at), level);
  }
}

/** Whether headings between two numbers are none of their chapters: what is right above a number would be one. */
function interrupts(between: Typed[], level: number): boolean {
  const isName = (one: Typed) => !isChapter(one) && one.number === undefined && !one.isApart && !one.doesAsk;
  return (between.at(-1)?.level ?? 0) >= level && between.every(one => one.level >= level || isName(one));
}

function put(between: Typed[], level: number): void {
  const top = Math.min(...between.map(one => one.level));
  const by = level - top + (between.some(({ hasText }) => hasText) ? 0 : 1);
  for (const one of between) one.level = Math.min(one.level + by, deepest);
}
