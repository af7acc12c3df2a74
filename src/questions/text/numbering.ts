import { chapterNumbers, counting } from '../thresholds.js';
import { countingNumber, hasAskingLabel, hasNumber, hasOpenLabel, hasOpenNumber, leadingNumber } from './labels.js';

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
  const dotted = texts.filter(hasNumber).length;
  const labelled = texts.filter(hasAskingLabel).length;
  return numbers.map((number, index) => {
    const text = texts[index] ?? '';
    if (hasOpenLabel(text)) return isMost(labelled, counting.most);
    if (!number) return isMost(dotted, counting.most) && hasOpenNumber(text);
    const beside = [texts[index - 1], texts[index + 1]];
    // Between two others, more than half have a dot only if one of these has.
    const least = beside.includes(undefined) ? counting.most : 0;
    if (isMost(dotted, least) && isInTurn(number, beside)) return true;
    return number.length === 1 ? isCount : areChapters || hasNeighbours(number, others);
  });
}

/** Whether a number goes on from its neighbours, which have the dot that it lacks: `28 甲` between `27. 乙` and `29. 丙`. */
function isInTurn([first = 0, ...more]: number[], beside: (string | undefined)[]): boolean {
  return beside.every((text, index) => {
    if (text === undefined) return true;
    const other = leadingNumber(text)?.[0];
    return other === first - 1 + 2 * index || (more.length > 0 && other === first);
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
