import { chapterNumbers, counting } from '../thresholds.js';
import { countingNumber } from './labels.js';

/**
 * Which texts start with a number that is their label: most texts have one and they count up, or the number of a chapter
 * stands next to its neighbours. 3 in 3 次握手 and 3.5 in 3.5 的新特性 are none.
 *
 * @param others all numbers of the file, of which some may be chapters of these
 */
export function numbering(texts: string[], others: ReadonlySet<string> = new Set()): boolean[] {
  const numbers = texts.map(countingNumber);
  const isMost = (count: number, least: number) => count >= least && count > texts.length * chapterNumbers.numbered;
  const chapters = numbers.filter(number => number && number.length > 1);
  const areChapters = isMost(chapters.length, chapterNumbers.least);
  const single = numbers.flatMap(number => (number?.length === 1 ? (number as [number]) : []));
  const isCount =
    isMost(single.length, single.length === texts.length ? counting.all : counting.most) && countsUp(single);
  return numbers.map(number => {
    if (!number) return false;
    return number.length === 1 ? isCount : areChapters || hasNeighbours(number, others);
  });
}

/** Whether numbers count: nearly every one follows the one before, or starts again. */
function countsUp(numbers: number[]): boolean {
  const steps = numbers.filter(
    (number, index) => index > 0 && (number === (numbers[index - 1] ?? 0) + 1 || number === 1),
  );
  const isFromStart = (numbers[0] ?? 0) <= 1;
  if (!isFromStart && numbers.length < counting.fromLater) return false;
  return steps.length >= (numbers.length - 1) * counting.steps;
}

/** Whether the chapter of a number is there, or 1.1 before 1.2. */
function hasNeighbours(number: number[], all: ReadonlySet<string>): boolean {
  const parent = number.slice(0, -1).join('.');
  const last = number.at(-1) as number;
  return all.has(parent) || (all.has(`${parent}.1`) && all.has(`${parent}.${last === 1 ? 2 : last - 1}`));
}
