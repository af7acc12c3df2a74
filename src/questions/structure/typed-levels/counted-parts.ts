import { countingNumber } from '../../text/labels.js';
import type { Typed } from './typed.js';

/** A heading that counts the parts of a whole, such as `## 1.2 …`. */
interface Counted {
  one: Typed;
  number: number[];
}

/**
 * Puts what counts on from a heading of a higher level beside that: `### 1.2 …` below `## 1.1 …` is no part of it. Where numbers of
 * as many places begin on the lower level, that is where they belong.
 */
export function settleCountedParts(headings: Typed[]): void {
  const begun = new Set(
    headings.flatMap(one => {
      const number = partNumber(one);
      return number?.at(-1) === 1 ? `${number.length} ${one.level}` : [];
    }),
  );
  const open: Counted[] = [];
  for (const [at, one] of headings.entries()) {
    while (open.length > 0 && one.level < (open.at(-1) as Counted).one.level) open.pop();
    const number = partNumber(one);
    if (!number) continue;
    const before = open.find(other => after(other.number) === number.join('.'));
    if (before && !begun.has(`${number.length} ${one.level}`)) raise(headings, at, before.one.level);
    while (open.length > 0 && one.level <= (open.at(-1) as Counted).one.level) open.pop();
    open.push({ one, number });
  }
}

/** The number of a part of something: 1.2, but not 2. */
function partNumber({ text, isApart }: Typed): number[] | undefined {
  const number = isApart ? undefined : countingNumber(text);
  return number && number.length > 1 ? number : undefined;
}

/** The number that follows one: 1.3 after 1.2. */
function after(number: number[]): string {
  return [...number.slice(0, -1), (number.at(-1) ?? 0) + 1].join('.');
}

/** Raises a heading to a level, and those below it with it. */
function raise(headings: Typed[], at: number, level: number): void {
  const from = (headings[at] as Typed).level;
  for (let index = at; index < headings.length; index++) {
    const one = headings[index] as Typed;
    if (index > at && one.level <= from) break;
    one.level -= from - level;
  }
}
