import { textOf } from '../../mdast/text.js';
import { questionsIn } from '../dialects/dialect.js';
import type { Classified } from '../structure/classify.js';
import type { Scope } from '../structure/scopes.js';
import { groupBy } from './group-by.js';
import { type Known, knownAs } from './known.js';
import { isQuestion, keyOf, missingOf, type Place } from './places.js';

/** A heading, or an item that a dialect found, that could be a known question. */
export interface Spot {
  /** Its words. */
  text: string;
  isQuestion: boolean;
}

/** What a file's questions owe to what is known about it; the same answers mean the same questions. */
export interface Reliance {
  /** Texts that were looked up among the known questions, and whether they are one. */
  lookedUp: ReadonlyMap<string, boolean>;
  /** Its headings and items, if the file alone has all the questions that are known; otherwise undefined. */
  spots?: readonly Spot[];
}

/** The headings and items of a file. */
export function spotsOf(scopes: Scope[], classified: Classified): Spot[] {
  return scopes.flatMap(scope => {
    const spot = ({ heading, item }: { heading?: Scope['heading']; item?: Place['item'] }): Spot => ({
      text: textOf(heading ?? item?.question.children[0].children[0]),
      isQuestion: isQuestion({ scope, ...(item && { item }) }, classified),
    });
    const groups = scope.found.flatMap(one => (one.type === 'group' ? [one] : []));
    const items = groups.flatMap(group => questionsIn(group).map(question => spot({ item: { group, question } })));
    return scope.heading ? [spot({ heading: scope.heading }), ...items] : items;
  });
}

/** Whether a file whose questions were found would have the same ones with what is known now. */
export function isSameWith(known: Known | undefined, { lookedUp, spots }: Reliance): boolean {
  if (!spots) return false;
  const isKnown = (text: string) => known !== undefined && knownAs(text, known) !== undefined;
  if ([...lookedUp].some(([text, was]) => isKnown(text) !== was)) return false;
  if (!known) return true;
  const named = spots.flatMap(({ text, isQuestion }) => {
    const name = knownAs(text, known);
    return name === undefined ? [] : [{ name, key: keyOf(name, known), isQuestion }];
  });
  const groups = groupBy(named, ({ key }) => key).values();
  return [...groups].every(all => missingOf(all, all.filter(one => !one.isQuestion).length, known) <= 0);
}
