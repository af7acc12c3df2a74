import { textOf } from '../../mdast/text.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { hasAskingLabel, isLabelOnly } from '../text/labels.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/** Headings that count questions and say what these are about: `Question 2 — Restarts`, from two on. */
export function countedIn(below: Scope[]): Set<Scope> {
  return fromTwo(below.filter(({ heading, item }) => !item && countsQuestion(textOf(heading))));
}

/** Whether a heading counts a question and says what that is about: `Question 2: Restarts`. */
export function countsQuestion(text: string): boolean {
  return isLabelled(text) && /\d/u.test(text);
}

/** Headings that are labelled as questions and have labelled answers right below them: `Q: Restarts`, `A: …`, from two on. */
export function answeredIn(below: Scope[]): Set<Scope> {
  return fromTwo(
    below.filter(one => {
      const [first] = !one.item && isLabelled(textOf(one.heading)) ? contentBlocks(one.nodes, one.source) : [];
      return first?.type === 'paragraph' && hasAnswerLabel(textOf(first));
    }),
  );
}

function fromTwo(scopes: Scope[]): Set<Scope> {
  return new Set(scopes.length > 1 ? scopes : []);
}

function isLabelled(text: string): boolean {
  return hasAskingLabel(text) && !isLabelOnly(text);
}
