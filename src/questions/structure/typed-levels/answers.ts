import { textOf } from '../../../mdast/text.js';
import { isSameTitle } from '../../text/file-titles.js';
import { introduces } from '../../text/introducing.js';
import { answerPairs } from '../../thresholds.js';
import { contentBlocks } from '../content-blocks.js';
import { deepest, isChapter, isPart, type Typed } from './typed.js';

/** A question with its place among the headings; the next one is its answer. */
interface Pair {
  at: number;
  question: Typed;
  answer: Typed;
}

/**
 * Puts what is below `## 答案` below the question before it, up to the next question: `## 答案` itself where it stands beside
 * `## 1. …`, a heading without a number right below that, and a `#` inside an answer.
 */
export function settleAnswers(headings: Typed[]): void {
  const pairs = pairsIn(headings);
  for (const typed of new Set(pairs.map(({ question }) => question.typed))) {
    const own = pairs.filter(({ question }) => question.typed === typed);
    const isNumbered = own.every(({ question }) => question.number !== undefined);
    const beside = headings.filter(
      one => one.typed === typed && !one.isAnswer && !one.isApart && (!isNumbered || one.number !== undefined),
    );
    if (own.length < answerPairs.least || own.length < beside.length * answerPairs.share) continue;
    const series = new Series(headings, own, typed, isNumbered);
    for (const pair of own) series.settle(pair);
  }
}

function pairsIn(headings: Typed[]): Pair[] {
  return headings.flatMap((question, at) => {
    const answer = headings[at + 1];
    if (!answer?.isAnswer || answer.typed < question.typed || question.typed === deepest) return [];
    return isPart(question) || question.isApart ? [] : [{ at, question, answer }];
  });
}

/** The questions of one level that have their answers below headings of their own. */
class Series {
  private readonly asked: Set<Typed>;
  /** Whether headings above the level are chapters, as they stand right above one of the questions. */
  private readonly hasChapters: boolean;

  constructor(
    private readonly headings: Typed[],
    pairs: Pair[],
    private readonly typed: number,
    private readonly isNumbered: boolean,
  ) {
    this.asked = new Set(pairs.map(({ question }) => question));
    this.hasChapters = headings.some(
      (one, index) => index > 0 && one.typed < typed && this.opens(index + 1) && !headings[index - 1]?.isAnswer,
    );
  }

  settle({ at, question, answer }: Pair): void {
    const { headings, typed } = this;
    let end = at + 2;
    while (end < headings.length && !this.opens(end)) end++;
    question.isAnswered = true;
    answer.level = Math.max(answer.typed, typed + 1);
    let by = answer.level - answer.typed;
    let isWithin = false;
    for (let index = at + 2; index < end; index++) {
      const one = headings[index] as Typed;
      if (one.typed <= typed) {
        const isFirst = index === at + 2 && !answer.hasText;
        const isRepeated = isFirst && isSameTitle(question.text, one.text);
        const isInside =
          one.typed === typed
            ? (isFirst && this.isNumbered) || ((isFirst || isWithin) && end < headings.length)
            : this.isNext(question, headings[end]) && this.goesOn(index, end, isFirst);
        if (!isRepeated && !(isInside && isNameOnly(one))) return;
        by = Math.min(answer.level + 1, deepest) - one.typed;
        isWithin = true;
      }
      one.level = Math.min(one.typed + by, deepest);
    }
  }

  /** Whether a heading is a question of the series, with an answer or without. */
  private opens(index: number): boolean {
    const one = this.headings[index];
    return one?.typed === this.typed && (this.asked.has(one) || (this.isNumbered && one.number !== undefined));
  }

  private isNext({ number }: Typed, next: Typed | undefined): boolean {
    return number !== undefined && next?.number === number + 1;
  }

  /** Whether a heading above the level is one inside an answer: no question stands right below it. */
  private goesOn(index: number, end: number, isFirst: boolean): boolean {
    const below = this.headings[index + 1];
    if (this.hasChapters || !below) return false;
    if (index + 1 < end) return below.typed > this.typed || isFirst;
    const { scope } = this.headings[index] as Typed;
    const [text] = contentBlocks(scope.nodes, scope.source);
    return isFirst && text !== undefined && !introduces(textOf(text));
  }
}

/** Whether a heading does not say what else it may be: a chapter, a question, 总结. */
function isNameOnly(one: Typed): boolean {
  return !one.isApart && !one.doesAsk && one.number === undefined && !isChapter(one);
}
