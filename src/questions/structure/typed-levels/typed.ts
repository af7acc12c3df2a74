import type { Heading } from 'mdast';
import { textOf } from '../../../mdast/text.js';
import { isAnswerName } from '../../text/answer-names.js';
import { rulingOf } from '../../text/comments.js';
import { isFrame } from '../../text/frame-names.js';
import { hasAskingLabel, hasNumber, leadingNumber } from '../../text/labels.js';
import { isMerePrompt, partOf } from '../../text/parts.js';
import { isKeyPoints } from '../../text/section-names.js';
import { contentBlocks } from '../content-blocks.js';
import { lookOf } from '../level.js';
import type { Scope } from '../scopes.js';

/** A heading and the level that it was typed with, and the one that it has by what is around it. */
export interface Typed {
  scope: Scope;
  text: string;
  typed: number;
  level: number;
  /** Whether its question is the heading right above, whatever that is called. */
  isAnswered?: boolean;
  readonly hasText: boolean;
  readonly isAnswer: boolean;
  /** Whether its name or a comment says that it belongs to nothing above it. */
  readonly isApart: boolean;
  readonly doesAsk: boolean;
  /** Its number, if it has one that may count questions: 3 in `3. `, `第三题` and `Q3`. */
  readonly number: number | undefined;
}

export const deepest = 6;

export function typedOf(scope: Scope, heading: Heading, more: string[]): Typed {
  const text = textOf(heading).trim();
  return {
    scope,
    text,
    typed: heading.depth,
    level: heading.depth,
    hasText: contentBlocks(scope.nodes, scope.source).length > 0,
    isAnswer: isAnswerName(text),
    isApart: isKeyPoints(text, more) || isFrame(text) || scope.nodes.slice(0, 3).some(node => rulingOf(node)),
    doesAsk: lookOf(scope) === 2,
    number: numberOf(text),
  };
}

const chineseDigits = '一二三四五六七八九';

/** The number of a label that counts questions; none in `2.1` or `3 次握手`. */
function numberOf(text: string): number | undefined {
  if (!hasNumber(text) && !hasAskingLabel(text) && !chinese.test(text)) return undefined;
  const [number, ...more] = leadingNumber(text.replace(/^\D{0,9}(?=\d)/u, '').normalize('NFKC')) ?? [];
  if (number !== undefined) return more.length === 0 ? number : undefined;
  const [, tens, one] = chinese.exec(text) ?? [];
  if (tens === undefined && one === undefined) return undefined;
  const ten = tens === undefined ? 0 : tens === '十' ? 1 : chineseDigits.indexOf(tens.slice(0, 1)) + 1;
  return ten * 10 + (one === undefined ? 0 : chineseDigits.indexOf(one) + 1);
}

const chinese = new RegExp(
  String.raw`^\D{0,6}?(?:第|[（(])?(?=[${chineseDigits}十])([${chineseDigits}]?十)?([${chineseDigits}])?\s*(?:[题问、.．：:)）])`,
  'u',
);

const chapter =
  /^(?:第\s*[\d一二三四五六七八九十百]+\s*[章节節篇部讲課课卷]|(?:part|chapter|unit|section|module|lesson|week|day)\b|[一二三四五六七八九十]{1,3}\s*[、.．])/iu;

/** Whether a heading is counted as a chapter: 第二章, Part 2, 二、. */
export function isChapter({ text }: Typed): boolean {
  return chapter.test(text);
}

/** Whether a heading says only that the question stands below it, or is another part of one. */
export function isProblem({ text }: Typed): boolean {
  return isMerePrompt(text);
}

export function isPart({ text, isAnswer }: Typed): boolean {
  return isAnswer || partOf(text) !== undefined;
}
