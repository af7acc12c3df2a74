import type { ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import type { Found } from '../dialects/dialect.js';
import { isAnswerName } from '../text/answer-names.js';
import { type Details, detailsIn } from '../text/details.js';
import { answer, itemsOf, openIn } from './collected-answers.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/**
 * Puts the items of a list that is folded as the answers (`<details><summary>Answers</summary>`) below the questions with their
 * numbers above it, up to the answers before.
 */
export function settleFoldedAnswers(scopes: Scope[]): Scope[] {
  return scopes.map(scope => {
    const folded = detailsIn(scope.nodes).flatMap(details => {
      const answers = answersIn(details, scope);
      return answers ? [{ details, answers }] : [];
    });
    return folded.length > 0 ? { ...scope, found: answered(scope, folded) } : scope;
  });
}

interface Folded {
  details: Details;
  /** By the numbers of their questions. */
  answers: ReadonlyMap<number, ListItem>;
}

/** What was found in a scope, where the questions right above their answers have them. */
function answered(scope: Scope, folded: Folded[]): Found[] {
  const places = new Map<Flow | undefined, number>(scope.nodes.map((node, place) => [node, place]));
  const placeOf = (one: Found) => places.get(one.type === 'group' ? one.nodes[0] : one) ?? Number.POSITIVE_INFINITY;
  const found: Found[] = [];
  let at = 0;
  const upTo = (place: number): Found[] => {
    const from = at;
    while (at < scope.found.length && placeOf(scope.found[at] as Found) < place) at++;
    return scope.found.slice(from, at);
  };
  for (const { details, answers } of folded) {
    const { heading: _, ...rest } = scope;
    const part: Scope = { ...rest, found: upTo(details.from) };
    const blocks = upTo(details.to);
    const isInside = (one: Found) =>
      one.type !== 'group' || one.nodes.every(node => (places.get(node) ?? 0) < details.to);
    const isGiven = blocks.length > 0 && blocks.every(isInside) && giveTo(part, details, answers);
    found.push(...part.found, ...(isGiven ? [] : blocks));
  }
  return [...found, ...scope.found.slice(at)];
}

/** Gives all questions of a part of a scope their answers, if each has one. */
function giveTo(part: Scope, details: Details, answers: Folded['answers']): boolean {
  const open = openIn(part);
  const numbers = new Set(open.map(([number]) => number));
  if (numbers.size !== open.length || numbers.size !== answers.size || ![...numbers].every(one => answers.has(one)))
    return false;
  const own = new Map(open.map(([number, one]) => [one, answers.get(number)?.children as Flow[]]));
  answer(part, own, part.nodes.slice(details.from, details.to), nameOf(details));
  return true;
}

function answersIn(details: Details, { source }: Scope): Map<number, ListItem> | undefined {
  return isAnswerName(nameOf(details)) ? itemsOf(contentBlocks(details.inner, source)) : undefined;
}

function nameOf({ summary }: Details): string {
  return summary.replace(/<[^<>]*>/gu, '').trim();
}
