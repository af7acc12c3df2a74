import { besideNumbered, countedHeadings } from '../../thresholds.js';
import { deepest, type Typed } from './typed.js';

/** A numbered question without text, and the headings of its level up to the next one, with what is below them. */
interface Run {
  beside: Typed[];
  all: Typed[];
  /** Whether another question of the series follows. */
  isBetween: boolean;
}

/**
 * Puts headings without a number below the numbered question that they follow, where that has no other answer: `## Leaks` below
 * `## 76. How do you find a leak?`, above `## 77. …?`.
 */
export function settleBesideNumbered(headings: Typed[]): void {
  for (const level of new Set(headings.map(one => one.typed))) {
    const series = seriesAt(headings, level);
    if ([...series].filter(one => one.doesAsk).length < Math.max(countedHeadings, series.size * besideNumbered.asking))
      continue;
    const runs = runsIn(headings, level, series);
    // Behind the last number, questions may follow one that nobody has answered yet.
    if (runs.length < 2 && !runs[0]?.isBetween) continue;
    const beside = runs.flatMap(run => run.beside).filter(one => !one.isApart);
    const others = headings.filter(one => one.typed === level && !series.has(one) && !one.isApart);
    const isOpen = (one: Typed, at: number) =>
      series.has(one) && !one.hasText && (headings[at + 1]?.typed ?? 0) <= level;
    // Where most of them stand elsewhere, they are questions without a number; where most questions are open, so may this one be.
    if (
      beside.length <= others.length * besideNumbered.share ||
      runs.length <= headings.filter(isOpen).length * besideNumbered.open
    )
      continue;
    for (const one of runs.flatMap(({ all }) => all)) one.level = Math.min(one.level + 1, deepest);
  }
}

/** The headings of a level with rising numbers, up to the next chapter, that are written as most of those that ask. */
function seriesAt(headings: Typed[], level: number): Set<Typed> {
  const numbered = headings.filter(one => one.typed === level && one.level === level && one.number !== undefined);
  const styles = new Map<string, number>();
  for (const { text, doesAsk } of numbered)
    if (doesAsk) styles.set(styleOf(text), (styles.get(styleOf(text)) ?? 0) + 1);
  const [style] = [...styles].sort((a, b) => b[1] - a[1])[0] ?? [];
  const alike = new Set(numbered.filter(({ text }) => styleOf(text) === style));
  const series = new Set<Typed>();
  let last = -1;
  for (const one of headings) {
    if (one.typed < level) last = -1;
    if (!alike.has(one) || (one.number ?? 0) <= last) continue;
    series.add(one);
    last = one.number ?? 0;
  }
  return series;
}

/** What stands around a number: `Q#:`, `#.`. */
function styleOf(text: string): string {
  const [, before = '', after = ''] = /^(\D{0,9}?)\d+\s*([.．、：:)）题问]?)/u.exec(text.normalize('NFC')) ?? [];
  return `${before.trim()}#${after}`;
}

function runsIn(headings: Typed[], level: number, series: ReadonlySet<Typed>): Run[] {
  return headings.flatMap((question, at) => {
    if (!series.has(question) || question.hasText) return [];
    let end = at + 1;
    while (end < headings.length && (headings[end]?.typed ?? 0) >= level && !series.has(headings[end] as Typed)) end++;
    const all = headings.slice(at + 1, end);
    const beside = all.filter(one => one.typed === level);
    const isBetween = series.has(headings[end] as Typed);
    return all[0]?.typed !== level || beside.every(one => one.doesAsk) ? [] : [{ beside, all, isBetween }];
  });
}
