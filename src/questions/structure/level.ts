import type { Heading } from 'mdast';
import { textOf } from '../../mdast/text.js';
import { leadingNumber } from '../text/labels.js';
import { questionLikeness } from '../text/question-likeness.js';
import { rank } from '../thresholds.js';
import { isHeadedCard } from './headed-cards.js';
import type { Scope } from './scopes.js';

/** The heading level that holds a file's questions, with the evidence for it. */
export interface Level {
  depth: Heading['depth'];
  /** How many headings have this level. */
  headings: number;
  /** How many of them look like questions. */
  like: number;
  /** How many have text of their own. */
  answered: number;
}

/**
 * Finds the level that holds the questions: the one where headings look like questions and have text. A level where
 * only some look like it counts less; of two that are close, the outer one is chosen, because content below a question
 * belongs to it.
 *
 * @param scopes those whose headings may be questions
 * @param hasText whether a scope has its own text
 */
export function levelOf(scopes: Scope[], hasText: (scope: Scope) => boolean): Level | undefined {
  const scored = talliesOf(scopes, hasText).map(level => ({ level, score: scoreOf(level) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const [outer] = scored
    .filter(({ score }) => score > best * rank.near || score === best)
    .sort((a, b) => a.level.depth - b.level.depth);
  return outer?.level;
}

/** The evidence for one level, regardless of the others; undefined if no heading has it. */
export function levelAt(
  depth: Heading['depth'],
  scopes: Scope[],
  hasText: (scope: Scope) => boolean,
): Level | undefined {
  return talliesOf(scopes, hasText).find(level => level.depth === depth);
}

function talliesOf(scopes: Scope[], hasText: (scope: Scope) => boolean): Tally[] {
  const tallies = new Map<Heading['depth'], Tally>();
  for (const scope of scopes) {
    if (!scope.heading) continue;
    const { depth } = scope.heading;
    const tally = tallies.get(depth) ?? {
      depth,
      headings: 0,
      like: 0,
      answered: 0,
      weight: 0,
      titles: new Set<string>(),
      numbers: [],
    };
    tallies.set(depth, tally);
    const look = lookOf(scope);
    tally.headings++;
    tally.numbers.push(leadingNumber(textOf(scope.heading))?.[0]);
    if (look === 2) tally.like++;
    tally.weight += look === 2 ? 1 : look * rank.little;
    if (hasText(scope)) {
      tally.answered++;
      tally.titles.add(textOf(scope.heading).trim());
    }
  }
  return [...tallies.values()];
}

interface Tally extends Level {
  weight: number;
  /** Titles such as 用法 that recur many times are parts of answers: each counts once. */
  titles: Set<string>;
  /** The numbers that the headings begin with. */
  numbers: (number | undefined)[];
}

function scoreOf({ weight, headings, titles, numbers }: Tally): number {
  const asking = isOfSeries(numbers) ? headings : weight;
  return (asking * asking) / headings + titles.size * rank.answered;
}

/** Whether all headings go on counting what other files count before them: 325, 326, 327. */
function isOfSeries(numbers: Tally['numbers']): boolean {
  return (
    numbers.length >= rank.leastOfSeries &&
    numbers.every((number = 0, index) => number >= rank.series && number === (numbers[0] ?? 0) + index)
  );
}

/** How much a scope's heading looks like a question; a number in a list of headings counts like a label. */
export function lookOf(scope: Scope): 0 | 1 | 2 {
  const { heading, item, titled } = scope;
  if (titled === 'asks' || isHeadedCard(scope)) return 2;
  return item?.label === undefined ? questionLikeness(textOf(heading)) : 2;
}
