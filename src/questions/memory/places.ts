import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Group, questionsIn } from '../dialects/dialect.js';
import type { Classified } from '../structure/classify.js';
import type { Scope } from '../structure/scopes.js';
import { groupBy } from './group-by.js';
import { type Known, knownAs } from './known.js';

/** A heading, or an item that a dialect found, with the words of a known question. */
export interface Place {
  scope: Scope;
  /** For an item: the group it was found in, and the question that it would be. */
  item?: { group: Group; question: QuestionNode };
  /** Its words in the known form. */
  name: string;
  /** The same for all places that may be the same question, however their words are typed. */
  key: string;
}

/** Where a file's known questions may be, in the order of the file. */
export function placesOf(scopes: Scope[], known: Known): Place[] {
  return scopes.flatMap(scope => {
    const own = scope.heading && knownAs(textOf(scope.heading), known);
    const items = scope.found.flatMap(one => (one.type === 'group' ? itemsOf(scope, one, known) : []));
    return own === undefined ? items : [{ scope, name: own, key: keyOf(own, known) }, ...items];
  });
}

function itemsOf(scope: Scope, group: Group, known: Known): Place[] {
  return questionsIn(group).flatMap(question => {
    const name = knownAs(textOf(question.children[0].children[0]), known);
    return name === undefined ? [] : [{ scope, item: { group, question }, name, key: keyOf(name, known) }];
  });
}

/** The same for all words that ask the same. */
export function keyOf(name: string, known: Known): string {
  return known.key?.(name) ?? name;
}

/** Whether the text at a place is a question. */
export function isQuestion({ scope, item }: Pick<Place, 'scope' | 'item'>, { verdicts, groups }: Classified): boolean {
  const verdict = verdicts.get(scope);
  if (!item) return verdict?.kind === 'question';
  const isInAnswer = verdict?.kind === 'question' || verdict?.reason === 'in-question';
  const accepted = groups.get(item.group);
  return (isInAnswer ? accepted?.isInside : accepted?.isQuestion) === true;
}

/** The places of known questions that are not questions, by their words; omitted if as many as before are questions. */
export function lostPlaces(places: Place[], classified: Classified, known: Known): Map<string, Lost> {
  const lost = new Map<string, Lost>();
  for (const [key, all] of groupBy(places, place => place.key)) {
    const others = all.filter(place => !isQuestion(place, classified));
    const missing = missingOf(all, others.length, known);
    if (missing > 0) lost.set(key, { missing, places: others });
  }
  return lost;
}

/** How many questions are missing among the places with some words, so many of which are none. */
export function missingOf(places: Pick<Place, 'name'>[], others: number, known: Known): number {
  return Math.min(countOf(places, known), places.length) - (places.length - others);
}

/** How many questions there were with the words of some places. */
export function countOf([first]: Pick<Place, 'name'>[], known: Known): number {
  return (first && known.count?.(first.name)) ?? 1;
}

/** Where the missing questions with some words may be. */
export interface Lost {
  missing: number;
  places: Place[];
}
