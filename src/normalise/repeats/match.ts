import { isDependent } from './dependent.js';
import type { Unit } from './units.js';

/** The least that two sentences must say before one can be a repeat of the other, in Han characters. */
const leastWeight = 8;

/** The least that a run of short lines must say. */
const leastRunWeight = 12;

/** How many earlier copies of one sentence are looked at. */
const mostCopies = 8;

/** How far back a run of sentences that is said again at once is looked for. */
const longestRun = 200;

// Lines of a list of references fall apart into names and years that look alike.
const citation =
  /\[[JCMDRN](?:\/OL)?\]|\bet al\b|\barXiv\b|\b(?:Proceedings|Conference|Journal|Transactions|IEEE|CVPR|ICML|Vol\.|pp\.)|(?:\b\p{Lu}\.,?\s){2}|[,(] ?(?:19|20)\d\d[.;)]/iu;
const code = /[;{}]\s*$|\(\)|[!=<>]==?|=>|::|->|&&|\|\||^\s*[$>#]\s|\{\{c\d|<\/?\w+>/u;

/**
 * Which units only say again what an earlier one said, so that they can go without anything being lost: from the index of
 * each to the index of the first.
 *
 * They must say the same and stand below the same heading, lead or item. A sentence whose subject may stand before it goes
 * only where the sentence before it goes as well, or where it follows its first copy at once. What leads to something else,
 * stands beside code, a table or a picture, is a step of an ordered list or looks like code stays. A run that is said again
 * at once goes whole, with its short sentences and its labels.
 */
export function repeatsAmong(units: Unit[]): Map<number, number> {
  const repeats = new Map<number, number>();
  const copies = new Map<string, number[]>();
  for (let later = 0; later < units.length; later++) {
    const unit = units[later] as Unit;
    if (!unit.sentence || unit.key === '' || repeats.has(later)) continue;
    const earlier = copies.get(unit.key) ?? [];
    const run = runAt(units, earlier, later);
    for (let offset = 0; offset < run.length; offset++) repeats.set(later + offset, run.first + offset);
    if (run.length > 0) continue;
    const first = earlier.slice(0, mostCopies).find(index => saysAgain(units, repeats, index, later));
    if (first !== undefined) repeats.set(later, first);
    else copies.set(unit.key, [...earlier, later].slice(-2 * mostCopies));
  }
  return repeats;
}

function saysAgain(units: Unit[], repeats: Map<number, number>, first: number, later: number): boolean {
  const [a, b] = [units[first] as Unit, units[later] as Unit];
  if (a.scope !== b.scope || !mayGo(b)) return false;
  if (a.list && b.list && a.list !== b.list) return false;
  const continues = repeats.get(later - 1) === first - 1 && !b.leads;
  if (b.weight < leastWeight) return continues && !isLabel(units, later);
  const parallel = a.label !== '' && b.label !== '' && a.label !== b.label;
  return !b.leads && (continues || (!parallel && !isDependent(b.sentence?.text ?? '')));
}

/** A run that starts here and says at once again, in the same order, all that stands right before it. */
function runAt(units: Unit[], earlier: number[], later: number): { first: number; length: number } {
  for (const first of earlier.toReversed()) {
    const length = later - first;
    if (length > longestRun) break;
    const run = units.slice(later, later + length);
    const same = run.length === length && run.every((unit, offset) => isTwin(unit, units[first + offset]));
    if (!same || !run.every(mayGo) || run.at(-1)?.leads) continue;
    const said = run.reduce((sum, { leads, weight }) => (leads ? sum : sum + weight), 0);
    if (said >= (length === 1 ? leastWeight : leastRunWeight)) return { first, length };
  }
  return { first: 0, length: 0 };
}

/** Whether two units say the same in the same kind of place: a quotation and a remark on it are two things. */
function isTwin(a: Unit, b: Unit | undefined): boolean {
  const place = ({ sentence }: Unit) => sentence?.ancestors.map(({ type }) => type).join();
  return b !== undefined && a.key === b.key && place(a) === place(b);
}

function mayGo({ sentence, besideSolid, steps }: Unit): boolean {
  if (!sentence || besideSolid || steps) return false;
  return !code.test(sentence.text) && !citation.test(sentence.line);
}

function isLabel(units: Unit[], index: number): boolean {
  const next = units[index + 1];
  return next !== undefined && next.label === units[index]?.key;
}
