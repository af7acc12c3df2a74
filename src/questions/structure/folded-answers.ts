import type { ListItem } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import type { Found } from '../dialects/dialect.js';
import { type Details, detailsIn } from '../text/details.js';
import { isAnswerName } from '../text/names.js';
import { answer, itemsOf, openIn } from './collected-answers.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/**
 * Puts the items of a list that is folded as the answers (`<details><summary>Answers</summary>`) below the questions with their numbers in
 * the list above.
 */
export function settleFoldedAnswers(scopes: Scope[]): Scope[] {
  for (const scope of scopes) {
    for (const details of detailsIn(scope.nodes)) {
      const answers = answersIn(details, scope);
      if (answers) giveTo(scope, details, answers);
    }
  }
  return scopes;
}

function answersIn(details: Details, { source }: Scope): Map<number, ListItem> | undefined {
  return isAnswerName(nameOf(details)) ? itemsOf(contentBlocks(details.inner, source)) : undefined;
}

function nameOf({ summary }: Details): string {
  return summary.replace(/<[^<>]*>/gu, '').trim();
}

function giveTo(scope: Scope, details: Details, answers: ReadonlyMap<number, ListItem>): void {
  const folded = new Set<Flow>(scope.nodes.slice(details.from, details.to));
  const isFolded = (one: Found) => (one.type === 'group' ? one.nodes : [one]).some(node => folded.has(node));
  const found = scope.found.filter(one => !isFolded(one));
  const open = new Map(openIn({ ...scope, found }));
  if (open.size !== answers.size || ![...answers.keys()].every(number => open.get(number)?.group)) return;
  const own = new Map([...open].map(([number, one]) => [{ ...one, scope }, answers.get(number)?.children as Flow[]]));
  scope.found = found;
  answer(scope, own, [...folded], nameOf(details));
}
