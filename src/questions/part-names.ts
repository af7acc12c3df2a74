import { ordinal } from '../language/ordinals.js';
import { simplified } from '../language/traditional.js';
import { exerciseNumber } from './text/exercises.js';
import { isSameTitle, nameOfFile } from './text/file-titles.js';
import { memo } from './text/memo.js';
import { isAspect, isMerePrompt, isSolution, partOf } from './text/parts.js';
import { asks, questionLikeness } from './text/question-likeness.js';
import { inTwoLanguages, isForeign } from './text/two-languages.js';
import { longestName, partNames as thresholds } from './thresholds.js';

/** The headings of a file, in its order, as they are typed. */
export type Outline = readonly { depth: number; text: string }[];

/**
 * What the headings of a file are called, as far as the files beside it have headings of that name: `part` if so many have them
 * that they are parts of what the title asks, `always` if hardly a file lacks them and most have little else, `over` if everything else in
 * nearly all files with such a heading is below it, `rare` if they are too
 * few for that now, but would do where the title was published as a question, `frame` if it is one in the project but not in the
 * folder, `seldom` the same as `rare` where most files have many other
 * headings, so that a rare name says nothing, `section` if questions or topics of their own stand below them, `problem` if it is a part
 * below which, or below another such name, hardly a file does not state a problem that it solves further down, and `statement` if it is
 * no part but for that.
 */
export type PartNames = ReadonlyMap<string, Recurrence>;

type Recurrence = 'part' | 'always' | 'over' | 'frame' | 'rare' | 'seldom' | 'section' | 'problem' | 'statement';

/** `## 🧠 **2. Intuition**` is intuition, `Giải pháp / Solution` giải pháp; empty for what is too long to be a name. */
export const partName = memo((text: string): string => {
  const one = inTwoLanguages(text)?.find(isForeign) ?? text;
  const folded = simplified(one.normalize('NFKC').toLowerCase()).replace(/<[^<>]*>|[*_~`]|\p{Cc}|\p{Cf}|\uFE0F/gu, '');
  const name = folded
    .trim()
    .replace(ordinal, '')
    .replace(/^[\s\p{P}\p{S}\d]+/u, '')
    .replace(/(?:(?<![\s\p{P}\p{S}\d])[\s\p{P}\p{S}\d]+|[一二三四五六七八九十])$/u, '')
    .replace(/\s+/gu, ' ');
  return name.length > longestName ? '' : name;
});

/** Whether a heading asks by its own words, and not only as How it works does. */
function asksItself(text: string): boolean {
  return asks(text) || (questionLikeness(text) === 2 && !isAspect(text));
}

interface Tally {
  files: number;
  /** How many of them have it beside parts that ask nothing. */
  beside: number;
  /** How many of them begin with it and have everything else below it. */
  over: number;
  /** How often it is a heading, and how often with questions or topics below it. */
  all: number;
  holding: number;
  asks: boolean;
}

/** The names that recur in the files of a collection. */
export function recurringIn(outlines: readonly Outline[]): PartNames {
  const tallies = new Map<string, Tally>();
  const names = outlines.map(outline => outline.map(({ text }) => partName(text)));
  for (const [index, outline] of outlines.entries()) {
    const over = isOverAll(outline) ? names[index]?.[0] : undefined;
    for (const name of new Set(names[index])) {
      const tally = tallies.get(name) ?? { files: 0, beside: 0, over: 0, all: 0, holding: 0, asks: false };
      tally.files++;
      if (name === over) tally.over++;
      tallies.set(name, tally);
    }
    for (const [at, { text }] of outline.entries()) {
      const tally = tallies.get(names[index]?.[at] ?? '');
      if (tally && asksItself(text)) tally.asks = true;
    }
  }
  const isShared = (name: string) => (tallies.get(name)?.files ?? 0) >= thresholds.rareFiles;
  for (const [index, outline] of outlines.entries()) {
    for (const at of outline.keys()) {
      const tally = tallies.get(names[index]?.[at] ?? '') as Tally;
      if (tally.files < thresholds.rareFiles) continue;
      tally.all++;
      if (holds(outline, at, isShared)) tally.holding++;
    }
  }
  const found = new Map<string, Recurrence>();
  const recurs = ({ files }: Tally) => files >= thresholds.files && files >= outlines.length * thresholds.share;
  for (const [name, tally] of tallies) {
    const { files, all, holding, asks } = tally;
    if (name === '' || asks || files < thresholds.rareFiles || files < outlines.length * thresholds.rareShare) continue;
    if (holding >= all * thresholds.holding) {
      if (recurs(tally)) found.set(name, 'section');
    } else found.set(name, recurs(tally) ? 'part' : 'rare');
  }
  // What asks the same in every file, beside the same other parts, asks it of the title: How it actually works.
  const parts = new Set([...found].flatMap(([name, how]) => (how === 'part' ? [name] : [])));
  for (const own of names) {
    const count = new Set(own.filter(name => parts.has(name))).size;
    if (count < thresholds.besideAsking) continue;
    for (const name of new Set(own)) (tallies.get(name) as Tally).beside++;
  }
  for (const [name, tally] of tallies) {
    const { files, beside, all, holding, asks } = tally;
    const isPart = asks && name !== '' && recurs(tally) && beside >= files * thresholds.besideShare;
    if (isPart && holding < all * thresholds.holding) found.set(name, 'part');
  }
  const always = [...parts].filter(name => (tallies.get(name)?.files ?? 0) >= outlines.length * thresholds.always);
  if (isTemplate(new Set(always), new Set(found.keys()), outlines))
    for (const name of always) found.set(name, 'always');
  else if (haveTopics(found, outlines)) for (const [name, how] of found) if (how === 'rare') found.set(name, 'seldom');
  const headed = outlines.filter(({ length }) => length > 0).length;
  for (const [name, { files, over, all, holding, asks }] of tallies) {
    if (name === '' || asks || files < thresholds.files || files < headed * thresholds.overShare) continue;
    if (over >= files * thresholds.over && holding < all * thresholds.holding) found.set(name, 'over');
  }
  for (const name of problemsIn(outlines)) {
    const how = found.get(name);
    if (name !== '' && how !== 'section')
      found.set(name, how === 'part' || how === 'always' || how === 'over' ? 'problem' : 'statement');
  }
  return found;
}

/** Whether all headings of a file are below its first one. */
function isOverAll([first, ...rest]: Outline): boolean {
  return first !== undefined && rest.every(({ depth }) => depth > first.depth);
}

/** The names below which the files of a collection state their problems, if hardly a file has none. */
function problemsIn(outlines: readonly Outline[]): Set<string> {
  const stated = outlines.flatMap(outline => problemOf(outline) ?? []);
  const are = outlines.length >= thresholds.files && stated.length >= outlines.length * thresholds.always;
  return new Set(are ? stated : []);
}

/** The name below which a file states the only problem that it has, and solves further down. */
function problemOf(outline: Outline): string | undefined {
  const [at, other] = promptsIn(outline.map(({ text }) => text));
  if (at === undefined || other !== undefined) return undefined;
  const isSolved = outline.slice(at + 1).some(({ text }) => partOf(text) === 'answering' || isSolution(text));
  return isSolved ? partName(outline[at]?.text ?? '') : undefined;
}

/** Where a file states problems, by the names of its headings: what it states in two languages counts once. */
export function promptsIn(names: readonly string[]): number[] {
  return names.flatMap((name, at) => (isMerePrompt(name) && !isMerePrompt(names[at - 1] ?? '') ? at : []));
}

/**
 * The names that recur in a collection that lies in a project: where it has too few files to show any, those of the project, and
 * otherwise its own, beside which those that are parts in the project are sections.
 */
export function recurringWithin(outlines: readonly Outline[], project: PartNames): PartNames {
  if (outlines.length < thresholds.files) return project;
  const found = new Map(recurringIn(outlines));
  for (const [name, how] of project) {
    const own = found.get(name);
    const isPart = how === 'part' || how === 'always' || how === 'problem';
    if (isPart && (own === undefined || own === 'rare' || own === 'seldom')) found.set(name, 'frame');
  }
  return found;
}

/** Whether most files with several parts have more topics of their own beside them. */
function haveTopics(found: ReadonlyMap<string, Recurrence>, outlines: readonly Outline[]): boolean {
  const parted = outlines.flatMap(outline => {
    const outer = outerIn(outline);
    const parts = outer.filter(text => found.get(partName(text)) === 'part');
    if (parts.length < thresholds.leastAlways) return [];
    const made = outer.filter(text => parts.includes(text) || partOf(text) !== undefined || isAspect(text));
    return made.length >= outer.length * thresholds.parts;
  });
  return parted.filter(isMade => isMade).length < parted.length * thresholds.made;
}

/** The outermost headings of a file below its first one. */
function outerIn([, ...rest]: Outline): string[] {
  const depth = Math.min(...rest.map(one => one.depth));
  return rest.filter(one => one.depth === depth).map(({ text }) => text);
}

/** Whether the files of a collection are made of the same parts: those that hardly a file lacks are what most titles ask for. */
function isTemplate(always: Set<string>, parts: Set<string>, outlines: readonly Outline[]): boolean {
  if (always.size < thresholds.leastAlways) return false;
  const alike = outlines.filter(outline => {
    const [first, ...rest] = outline;
    const depth = Math.min(...rest.map(one => one.depth));
    const outer = rest.filter(one => one.depth === depth).map(({ text }) => partName(text));
    if (!first || outer.filter(name => always.has(name)).length < thresholds.leastAlways) return false;
    const share = asksItself(first.text) ? thresholds.asking : thresholds.parts;
    return first.depth < depth && outer.filter(name => parts.has(name)).length >= outer.length * share;
  });
  return alike.length > outlines.length * thresholds.alike;
}

/** Whether questions, or topics that other files do not have, stand below a heading. */
function holds(outline: Outline, at: number, isShared: (name: string) => boolean): boolean {
  const depth = outline[at]?.depth ?? 0;
  const rest = outline.slice(at + 1);
  const length = rest.findIndex(other => other.depth <= depth);
  const below = length === -1 ? rest : rest.slice(0, length);
  if (below.some(({ text }) => asksItself(text))) return true;
  const next = Math.min(...below.map(other => other.depth));
  const direct = below.filter(other => other.depth === next);
  const own = direct.filter(
    ({ text }) => !isShared(partName(text)) && partOf(text) === undefined && !isAspect(text) && !isSolution(text),
  );
  return own.length >= thresholds.topics && own.length > direct.length / 2;
}

/**
 * Those of the names that recur in a collection that a file has, but for those whose exercises it counts (练习3.1, 练习3.2), and what
 * it is called itself.
 */
export function namesFor(outline: Outline, recurring: PartNames, path = ''): PartNames {
  const title = nameOfFile(path) ?? '';
  const own = new Map<string, Recurrence>();
  const numbers = new Map<string, string>();
  const counted = new Set<string>();
  for (const { text } of outline) {
    const name = partName(text);
    const how = recurring.get(name);
    if (how && !(how === 'over' && isSameTitle(title, text))) own.set(name, how);
    const number = exerciseNumber(text);
    if (number === undefined) continue;
    if ((numbers.get(name) ?? number) !== number) counted.add(name);
    numbers.set(name, number);
  }
  for (const name of counted) own.delete(name);
  return own;
}
