import type { Heading } from 'mdast';
import type { QuestionNode } from '../../mdast/nodes.js';
import { type Classified, classify } from '../structure/classify.js';
import type { ClassifyOptions } from '../structure/facts.js';
import type { Scope } from '../structure/scopes.js';
import { remembered } from '../thresholds.js';
import { groupBy } from './group-by.js';
import type { Known } from './known.js';
import type { Memory } from './memory.js';
import { countOf, isQuestion, lostPlaces, type Place, placesOf } from './places.js';
import { Rulings } from './rulings.js';

/** What a file's headings and items are, and which are questions only because they are known. */
export interface Remembered {
  classified: Classified;
  /** The result for the file alone. */
  alone: Classified;
  /** Headings and items that are questions because they were before. */
  kept: Set<Scope | QuestionNode>;
}

/**
 * Classifies a file with known questions. If the file alone makes all of them questions, nothing else is considered, so
 * that notes give the same questions with and without a lock as often as possible. Otherwise the level or the form of
 * most known questions continues to hold them, and those that are still not questions are kept one by one.
 */
export function remember(scopes: Scope[], options: ClassifyOptions, known: Known | undefined): Remembered {
  const alone = classify(scopes, options);
  const places = known ? placesOf(scopes, known) : [];
  if (!known || lostPlaces(places, alone, known).size === 0) return { classified: alone, alone, kept: new Set() };
  const rulings = new Rulings(scopes, options, known);
  const memory: Memory = { ...holderOf(places, alone, known, rulings), headings: new Set(), groups: new Set() };
  let classified = classify(scopes, options, memory);
  while (keepMore(memory, places, classified, known, rulings)) classified = classify(scopes, options, memory);
  const kept = places.filter(place => !isQuestion(place, alone) && isQuestion(place, classified));
  return { classified, alone, kept: new Set(kept.map(({ scope, item }) => item?.question ?? scope)) };
}

/** The heading level, or the form, of more than half of the known questions that are still in the file. */
function holderOf(
  places: Place[],
  alone: Classified,
  known: Known,
  rulings: Rulings,
): { rank?: Heading['depth']; dialect?: string } {
  const open = places.filter(place => isQuestion(place, alone) || !rulings.isOut(place, alone));
  const counts = new Map<Heading['depth'] | string, number>();
  for (const all of groupBy(open, place => place.key).values()) {
    const most = countOf(all, known);
    for (const [holder, own] of groupBy(all, ({ scope, item }) => item?.group.dialect.name ?? scope.heading?.depth))
      if (holder !== undefined) counts.set(holder, (counts.get(holder) ?? 0) + Math.min(own.length, most));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [holder] = [...counts].find(([, count]) => count > total * remembered.holder) ?? [];
  if (typeof holder === 'string') return { dialect: holder };
  return holder === undefined ? {} : { rank: holder };
}

/**
 * Keeps known questions that are still not questions, unless it is unclear which heading or item is meant; returns
 * whether there were any.
 */
function keepMore(memory: Memory, places: Place[], classified: Classified, known: Known, rulings: Rulings): boolean {
  const before = memory.headings.size + memory.groups.size;
  for (const lost of lostPlaces(places, classified, known).values()) {
    const open = lost.places.filter(place => !rulings.isOut(place, classified));
    if (open.length > lost.missing) continue;
    for (const { scope, item } of open) {
      if (item) memory.groups.add(item.group);
      else memory.headings.add(scope);
    }
  }
  return memory.headings.size + memory.groups.size > before;
}
