import { textOf } from '../../mdast/text.js';
import { hasExplainingLabel, hasLongAnswerLabel, isHeadingOfAnswer } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import { hasWordLabel } from '../text/labels.js';
import { isMerePrompt, partOf } from '../text/parts.js';
import { asksBelow, type TemplateOptions } from './families.js';
import { lookOf } from './level.js';
import { isOptionHeading } from './options.js';
import { hasItems, type Scope } from './scopes.js';

/** Headings next to `## 题目：…` that go on with it, as far as an answer follows. */
export function continuedIn(children: Scope[]): Scope[] {
  const texts = children.map(({ heading }) => textOf(heading));
  const opens = texts.map(text => hasWordLabel(text) || isMerePrompt(text));
  if (!opens.includes(true)) return [];
  const answers = texts.map(
    (text, index) => !opens[index] && (isAnswerName(text) || hasLongAnswerLabel(text) || partOf(text) === 'answering'),
  );
  const continued: Scope[] = [];
  let run: Scope[] = [];
  // Up to the answer only once that has been seen; behind it what is labelled.
  let state: 'closed' | 'asked' | 'answered' = 'closed';
  for (const [index, child] of children.entries()) {
    const isNext = child.heading?.depth === children[index - 1]?.heading?.depth && !child.item;
    if (opens[index] || !isNext) {
      run = [];
      state = opens[index] && !child.item ? 'asked' : 'closed';
    } else if (state === 'asked') {
      run.push(child);
      if (!answers[index]) continue;
      continued.push(...run);
      state = 'answered';
    } else if (state === 'answered') {
      if (answers[index] || isLabelled(texts[index])) continued.push(child);
      else state = 'closed';
    }
  }
  return continued;
}

/**
 * The headings that have their answer in one beside them, with the options between and what explains the answer: `## Which?`,
 * `## ANS: b is correct`.
 */
export function answeredBeside(
  children: Scope[],
  below: (scope: Scope) => Scope[],
  { hasText, isNamed }: TemplateOptions,
): [question: Scope, beside: Scope[]][] {
  const found: [Scope, Scope[]][] = [];
  const depthAt = (index: number) => children[index]?.heading?.depth;
  const textAt = (index: number) => textOf(children[index]?.heading);
  for (const [index, child] of children.entries()) {
    if (child.item || !isHeadingOfAnswer(textAt(index))) continue;
    let at = index - 1;
    while (at > 0 && isOptionHeading(textAt(at)) && depthAt(at) === child.heading?.depth) at--;
    // `## C. Heaps` is an option only after `## A. …` and `## B. …`.
    if (!children.slice(at + 1, index).every(({ heading }, place) => isOptionHeading(textOf(heading), place)))
      at = index - 1;
    const options = children.slice(at + 1, index);
    const question = children[at];
    if (!question || question.item || depthAt(at) !== child.heading?.depth || isNamed(question)) continue;
    // Where the name alone is the heading, others say what is answered by it.
    if (options.length === 0 && isAnswerName(textAt(index))) continue;
    if (isHeadingOfAnswer(textAt(at)) || isMerePrompt(textAt(at)) || hasItems(question)) continue;
    const own = below(question);
    // A chapter with the answers to what it asks.
    if (own.some((one, place) => !isOptionHeading(textOf(one.heading), place) && asksBelow(one))) continue;
    if (lookOf(question) < 2 && !hasText(question) && options.length === 0 && own.length === 0) continue;
    let end = index + 1;
    const goesOn = () => hasExplainingLabel(textAt(end)) || isHeadingOfAnswer(textAt(end));
    while (end < children.length && depthAt(end) === child.heading?.depth && goesOn()) end++;
    found.push([question, children.slice(at + 1, end)]);
  }
  return found;
}

const labelled = /^\s*(?:[\p{L}\p{N}]{1,8}\s*[:：]|【[\p{L}\p{N}]{1,8}】)\s*\S/u;

function isLabelled(text = ''): boolean {
  return partOf(text) !== undefined || labelled.test(text);
}
