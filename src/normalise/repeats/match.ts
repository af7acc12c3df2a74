import type { List, Parent } from 'mdast';
import { leastRefrain, leastRun, leastSentence, longestRun, mostCopies } from '../thresholds.js';
import { isDependent } from './dependent.js';
import { isSaidOfEach } from './parallel.js';
import { isRemovable } from './removable.js';
import type { Sentence } from './sentences.js';
import type { Unit } from './units.js';

/** A unit that stays, and the name above it. */
interface Kept {
  unit: Unit;
  scope: number;
  label: string;
  list: List | undefined;
}

/**
 * Which units only repeat what an earlier one said, so that they can be removed without losing anything: each with the
 * first.
 *
 * They must say the same and be below the same heading, lead-in or item. A sentence whose subject may be in the text
 * before it is removed only if the previous sentence is too, or if it directly follows its first copy. A sentence stays
 * if it introduces something, is next to code, a table or a picture, is a step of an ordered list, looks like code, is a
 * line that recurs between different things or is said of each of two. A sequence repeated immediately is removed as a whole, with its short sentences and its labels.
 */
export function repeatsAmong(units: Unit[]): Map<Unit, Unit> {
  const repeats = new Map<Unit, Unit>();
  const scopes = new Map<number, number>();
  // Removed text may have separated two halves of a sequence: repeat until nothing more is found.
  for (let rest = units; ; rest = rest.filter(unit => !repeats.has(unit))) {
    const found = look(rest, scopes);
    for (const [later, first] of found) repeats.set(later, first);
    if (found.size === 0) break;
  }
  keepTornItems(units, repeats);
  keepRefrains(units, repeats);
  keepSaidOfEach(units, repeats);
  return new Map(
    units.flatMap(later => {
      let first = repeats.get(later);
      for (let earlier = first; earlier; earlier = repeats.get(earlier)) first = earlier;
      return first ? [[later, first]] : [];
    }),
  );
}

/**
 * Takes back what would leave a list item in pieces: of an item that shares a sentence with another place but says
 * something else besides, that sentence is not said again.
 */
function keepTornItems(units: Unit[], repeats: Map<Unit, Unit>): void {
  const items = new Map<Parent, Unit[]>();
  for (const unit of units) {
    if (!unit.item) continue;
    const own = items.get(unit.item);
    if (own) own.push(unit);
    else items.set(unit.item, [unit]);
  }
  for (const [item, own] of items) {
    if (own.every(unit => repeats.has(unit))) continue;
    for (const unit of own) if (repeats.get(unit)?.item !== item) repeats.delete(unit);
  }
}

/**
 * Takes back lines that recur between different things: each of these has one, as the questions of a form have their
 * scale. Text pasted several times has more of itself around it, or nothing in between.
 */
function keepRefrains(units: Unit[], repeats: Map<Unit, Unit>): void {
  const copies = new Map<string, Unit[]>();
  for (const [index, unit] of units.entries()) {
    if (!repeats.has(unit) || !unit.sentence || !isWholeLine(unit.sentence)) continue;
    const [before, after] = [units[index - 1], units[index + 1]];
    const isBesideItself = [before, after].some(other => other && (repeats.has(other) || other.key === unit.key));
    if (isBesideItself) continue;
    const own = copies.get(unit.key);
    if (own) own.push(unit);
    else copies.set(unit.key, [unit]);
  }
  for (const own of copies.values()) {
    if (own.length + 1 < leastRefrain) continue;
    for (const unit of own) repeats.delete(unit);
  }
}

/**
 * Takes back sentences that say the same of two things, which are named in the sentences above them, and what follows only because
 * they would have been removed.
 */
function keepSaidOfEach(units: Unit[], repeats: Map<Unit, Unit>): void {
  const places = new Map(units.map((unit, index) => [unit, index]));
  let last: Unit | undefined;
  for (const [index, unit] of units.entries()) {
    const first = repeats.get(unit);
    const above = units[index - 1];
    if (!first || !above || repeats.has(above)) continue;
    const aboveFirst = units[(places.get(first) ?? 0) - 1];
    const follows = above === last && aboveFirst?.key === above.key && isDependent(unit.sentence?.text ?? '');
    if (!follows && !isSaidOfEach(unit, above, first, aboveFirst)) continue;
    repeats.delete(unit);
    last = unit;
  }
}

function isWholeLine({ line, text }: Sentence): boolean {
  return line.trim().split('\n')[0]?.trim() === text.trim();
}

/** @param scopes what was below a removed lead-in is now below whatever was above it */
function look(units: Unit[], scopes: Map<number, number>): Map<Unit, Unit> {
  const repeats = new Map<Unit, Unit>();
  const kept: Kept[] = [];
  const copies = new Map<string, number[]>();
  const lists = new Map<List, List>();
  let label = '';
  let before: number | undefined;

  for (let next = 0; next < units.length; ) {
    const unit = units[next] as Unit;
    const here = placed(unit);
    const earlier = (unit.sentence && copies.get(unit.key)) ?? [];
    const run = runAt(units, next, kept, earlier);
    const first = run ? kept.length - run : earlier.slice(0, mostCopies).find(index => saysAgain(index, here));
    if (first === undefined) {
      if (unit.key !== '')
        copies.set(unit.key, [
          ...earlier.slice(0, mostCopies),
          ...earlier.slice(mostCopies).slice(1 - mostCopies),
          kept.length,
        ]);
      kept.push(here);
      label = unit.names ?? here.label;
      before = undefined;
      next++;
      continue;
    }
    for (let offset = 0; offset < (run ?? 1); offset++) {
      const going = units[next + offset] as Unit;
      repeats.set(going, (kept[first + offset] as Kept).unit);
      if (going.opens !== undefined) scopes.set(going.opens, scopes.get(going.scope) ?? going.scope);
      before = first + offset;
    }
    next += run ?? 1;
  }
  return repeats;

  function placed(unit: Unit): Kept {
    const scope = scopes.get(unit.scope) ?? unit.scope;
    const last = kept.at(-1);
    // Two lists with nothing left between them are one.
    if (unit.list && !lists.has(unit.list))
      lists.set(unit.list, (last?.scope === scope && last.list) || goesOn(last?.unit, unit) || unit.list);
    return { unit, scope, label: unit.named ?? label, list: unit.list && lists.get(unit.list) };
  }

  /** The list of which a unit's own is the rest: the one before it, however deep inside that what is left of it ends. */
  function goesOn(last: Unit | undefined, { lists: own }: Unit): List | undefined {
    const holder = own.at(-1)?.holder;
    const before = last?.lists.find(one => one.holder === holder)?.list;
    return before && (lists.get(before) ?? before);
  }

  function saysAgain(index: number, here: Kept): boolean {
    const { unit } = here;
    const there = kept[index] as Kept;
    if (there.scope !== here.scope || !isRemovable(unit) || unit.leads) return false;
    if (there.list && here.list && there.list !== here.list) return false;
    // One of several items, alone: the one of them that is meant.
    if (there.list && there.list.children.length > 1 && unit.alone && there.list !== here.list) return false;
    const continues = before !== undefined && before === index - 1;
    if (unit.weight < leastSentence) return continues && unit.names === undefined;
    const parallel = there.label !== '' && here.label !== '' && there.label !== here.label;
    return continues || (!parallel && !isDependent(unit.sentence?.text ?? ''));
  }
}

/** The length of a sequence that starts here and repeats, in the same order, everything directly before it. */
function runAt(units: Unit[], next: number, kept: Kept[], earlier: number[]): number | undefined {
  for (const first of earlier.toReversed()) {
    const length = kept.length - first;
    if (length > longestRun) return undefined;
    const run = units.slice(next, next + length);
    const same = run.length === length && run.every((unit, offset) => isTwin(unit, kept[first + offset]?.unit));
    if (!same || !run.every(isRemovable) || run.at(-1)?.leads) continue;
    const said = run.reduce((sum, { leads, weight }) => (leads ? sum : sum + weight), 0);
    if (said >= (length === 1 ? leastSentence : leastRun)) return length;
  }
  return undefined;
}

/** Whether two units say the same in the same kind of place: a quotation and a comment on it are different. */
function isTwin(a: Unit, b: Unit | undefined): boolean {
  const place = ({ sentence }: Unit) => sentence?.ancestors.map(({ type }) => type).join();
  return b !== undefined && a.key === b.key && place(a) === place(b);
}
