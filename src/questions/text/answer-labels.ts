import type { Paragraph, PhrasingContent } from 'mdast';
import {
  answerLabel,
  bracketedAnswerLabel,
  explainingLabel,
  hintLabel,
  longAnswerLabel,
  plainAnswerLabel,
  written,
} from '../../language/label-words.js';
import { pictograph } from './pictograph.js';
import { take } from './take-label.js';

const answerLabels = [
  new RegExp(String.raw`^\s*(${answerLabel})\s*[：:]\s*`, 'iu'),
  // ✅ Answer: but not 💡 Solution:, which may be that of a problem in the text
  new RegExp(String.raw`^\s*${pictograph}(${plainAnswerLabel})\s*[：:]\s*`, 'iu'),
  // 【答案】
  new RegExp(String.raw`^\s*【\s*(${bracketedAnswerLabel})\s*】\s*[：:]?\s*`, 'iu'),
  // A1: if the question is Q1.
  /^\s*([AＡ]\s*[\d０-９]{1,3})\s*[：:]\s*/iu,
];

/** Removes an answer's label from its first paragraph, in place, and returns it as written, without its colon. */
export function takeAnswerLabel(paragraph: Paragraph): string | undefined {
  const label = take(paragraph.children, answerLabels);
  if (label !== undefined && paragraph.children[0]?.type === 'break') paragraph.children.shift();
  return label;
}

/** Whether a text starts with an answer label: `答：`. */
export function hasAnswerLabel(text: string): boolean {
  return answerLabels.some(pattern => pattern.test(text));
}

const wordedLabel = new RegExp(String.raw`^\s*${written(`(?:${longAnswerLabel}|答)`)}`, 'iu');

/** Whether a text starts with a word that labels answers and is no letter: `答：`, `回答：`, `Answer:`. */
export function hasWordedAnswerLabel(text: string): boolean {
  return wordedLabel.test(text);
}

const longLabel = new RegExp(String.raw`^\s*${written(longAnswerLabel)}`, 'iu');

/** Whether a text starts with a word that can only label an answer, and a colon: `参考答案：`. */
export function hasLongAnswerLabel(text: string): boolean {
  return longLabel.test(text);
}

/** The label of an answer in a heading, where no option or list item can be meant: `ANS: b`, `Ans. b`, `Correct answer - b`, `答案 · 小林`. */
const headingAnswerLabel =
  /^\s*((?:(?:the\s+)?(?:correct|right)\s+)?(?:answer|ans)|(?:参考|參考|标准|標準|正确|正確)?(?:答案|解答)|答|正解|答え|解答|정답|답안?)\s*(?:[：:·•・|｜]|[.．](?=\s|$)|\s[-–—](?=\s|$)|$)\s*/iu;

/** Whether a heading is the answer to the question above it, or begins with it: `ANS: b is correct`, `答案：B`. */
export function isHeadingOfAnswer(text: string): boolean {
  return headingAnswerLabel.test(text) || bracketedAnswer.test(text);
}

const bracketedAnswer = /^\s*【\s*(?:(?:参考|參考|标准|標準|正确|正確)?(?:答案|解答)|Answer|Ans)\s*】/iu;

const explaining = new RegExp(String.raw`^\s*${written(explainingLabel)}`, 'iu');

/** Whether a text is what explains an answer, or begins with that name: 解析, `Explanation: …`. */
export function hasExplainingLabel(text: string): boolean {
  return explaining.test(text);
}

const hint = new RegExp(String.raw`^\s*${written(hintLabel)}`, 'iu');

/** Whether a text begins with what helps to solve an exercise: `Gợi ý: …`, `Hint: …`. */
export function hasHintLabel(text: string): boolean {
  return hint.test(text);
}

/** Removes the label of an answer from its heading's content, in place, and returns it as written. */
export function takeHeadingAnswerLabel(children: PhrasingContent[]): string | undefined {
  return take(children, [headingAnswerLabel, ...answerLabels]);
}
