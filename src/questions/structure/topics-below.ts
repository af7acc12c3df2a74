import { textOf } from '../../mdast/text.js';
import { isOfProject } from '../text/page-names.js';
import { asks, compares } from '../text/question-likeness.js';
import { isClosing, opensText } from '../text/section-names.js';
import type { Facts } from './facts.js';
import type { Scope } from './scopes.js';

/**
 * What stands below 前言 or Summary although it is a topic of its own: it asks or compares something, or there is enough
 * text below it to explain it where the name opens a text. One that closes a text sums things up at length.
 *
 * @param below the scopes below the name
 */
export function topicsBelow({ heading }: Scope, below: Scope[], facts: Facts): Set<Scope> {
  const name = textOf(heading);
  const isOpening = opensText(name);
  if (!isOpening && !isClosing(name)) return new Set();
  const isTopic = (scope: Scope): boolean => {
    const text = textOf(scope.heading);
    if (!facts.mayBeQuestion(scope) || !facts.says(scope)) return false;
    return asks(text) || compares(text) || (isOpening && facts.explains(scope) && !isOfProject(text));
  };
  return new Set(below.filter(isTopic));
}
