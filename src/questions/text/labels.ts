import type { PhrasingContent } from 'mdast';
import { questionLabel, written } from '../../language/label-words.js';
import { pictograph } from './pictograph.js';
import { askerBefore } from './speakers.js';
import { matchAny, takeLabel } from './take-label.js';

const chinese = '[一二三四五六七八九十百]{1,4}';
const questions = `(?:${questionLabel}|(?:Interview|Practice|Sample) Question|(?:面试|思考|练习|例)?题)`;

/** What ends a label. Colons typed twice are one, but those of `Q1::before` belong to the text. */
const end = String.raw`(?:[：:]{2,3}(?=[\s\p{Script=Han}]|$)|[：:.．、）)])`;

const askingLabels = [
  // Q1.7. Q1.7 but not the dot of `Q1.2PC` and `Q1.3 次握手`
  new RegExp(
    String.raw`^\s*(${questions}\s*\d+(?:[.．]\d+)+)(?:\s*${end}(?!\d)\s*|\s+(?![版年月日号次个种类层位])(?=\S))`,
    'iu',
  ),
  // Q1： Q1. Ｑ１： Q1 - Q1 · 问题3、 面试题 3： 第4题, but no half of 题目3.1
  new RegExp(
    String.raw`^\s*(${questions}\s*[\d０-９]+(?!(?:[.．]\d+)+\s*$)|第\s*(?:[\d０-９]+|${chinese})\s*[题问])(?:\s*${end}\s*|\s+[-–—·•・|｜]\s+|\s+)`,
    'iu',
  ),
  // CORE - Question 01 - AI-Question07: Java-面试题3：
  /^\s*(\p{L}[\p{L}\d#.+]{0,11}\s?[-–—]\s?(?:Question|(?:面试|思考|练习|例)?题目?|问题)\s?\d{1,3})(?:\s*[：:]\s*|\s+[-–—·•・|｜]\s+)(?=\S)/iu,
  // Q-1 Q-1: Q-1 -
  new RegExp(
    String.raw`^\s*([QＱ]\s?[-–]\s?[\d０-９]{1,3})(?:\s*${end}\s*|\s+[-–—·•・|｜]\s+|\s+|[-–—](?=\p{L}))`,
    'iu',
  ),
  // Q1-什么是栈 Q1-What but not Q1-Q4 and Q8-bit
  /^\s*([QＱ][\d０-９]{1,3})[-–—](?=\p{Lu}\p{Ll}|\p{Script=Han})/u,
  // Q- Q-What but not Q-learning
  /^\s*([QＱ])\s?[-–—]\s+(?!(?:learning|values?|tables?|functions?|networks?)\b)(?=\p{L})/iu,
  /^\s*([QＱ])[-–—](?=(?:what|why|how|when|where|which|who|explain|describe|define|compare)\b)/iu,
  // 问题一：
  new RegExp(String.raw`^\s*(${questions}\s*${chinese})\s*(?![）)])${end}\s*`, 'iu'),
  // Q: 问： Interview question:
  new RegExp(
    String.raw`^\s*(${questionLabel}|(?:Interview|Practice|Sample) Question|面试题)\s*(?=[：:])${end}\s*`,
    'iu',
  ),
  // 🔴 Interview question: ❓ Q2: but not ⚠️ 问题：, which may be what is wrong
  new RegExp(
    String.raw`^\s*${pictograph}((?:[QＱ]|(?:(?:Interview|Practice|Sample) )?Question|面试题|问)\s*[\d０-９]*)\s*(?=[：:])${end}\s*`,
    'iu',
  ),
  // 【题目】 【问题 2】
  new RegExp(String.raw`^\s*【\s*(${questionLabel}\s*[\d０-９]*)\s*】\s*[：:]?\s*`, 'iu'),
  // Q.
  /^\s*([QＱ]|Question)\s*[.．]\s+/iu,
];

const numbers = [
  // （1） (1)
  /^\s*([（(]\s*[\d０-９]+\s*[)）])\s*/u,
  // 56_1. and 9?. where the number was to be looked up
  /^\s*(\d{1,3}(?:_\d{1,2}|[?？]))\s*[.．、](?![\d０-９])\s*/u,
  // 1. 1、 1) 1.) but not the version 3.5, and not the dot of `7 .ignore`
  /^\s*([\d０-９]+)(?!\s+\.(?:[a-z]|NET\b))\s*(?:[.．](?![\d０-９])[、)）]?|[、：:)）])\s*/u,
];

/** Numbers that count chapters as often as questions, and so say nothing about what a heading is. */
const otherNumbers = [
  // 一、 （一）
  new RegExp(String.raw`^\s*(${chinese})\s*[、.．]\s*`, 'u'),
  new RegExp(String.raw`^\s*([（(]\s*${chinese}\s*[)）])\s*[、.．]?\s*`, 'u'),
  // ① ⑴ ⒈ [1]
  /^\s*([①-⒛㉑-㉟㊱-㊿])\s*/u,
  /^\s*(\[\d{1,3}\])\s*/u,
  // Ⅱ、 （Ⅱ）
  /^\s*([Ⅰ-Ⅻⅰ-ⅻ])\s*[.．、：:)）]\s*/u,
  /^\s*([（(]\s*[Ⅰ-Ⅻⅰ-ⅻ]\s*[)）])\s*[、.．]?\s*/u,
  // 2.1.1什么是栈, but not 1.2.3版本
  /^\s*(\d+(?:\.\d+){2,})(?=\p{Script=Han})(?![版之以的中新与和])/u,
];

const questionLabels = [...askingLabels, ...numbers, ...otherNumbers];

// Labels only where they count: 1.2 may be a version, 3 an amount, and V the letter.
const countingLabels = [
  // 1.2 1.2.3
  /^\s*(\d+(?:\.\d+)+)\s*(?:[.．、：:]\s*|\s+|(?=\p{Script=Han}))/u,
  // 1-1. 2-3、
  /^\s*(\d{1,2}(?:-\d{1,2})+)(?:\s*[.．、：:)）](?!\d)\s*|\s+(?!(?:tree|trees|heap)\b|[树堆年月日号次个种类层位]))(?=\S)/iu,
  // 1 001
  /^\s*(\d{1,3}|0\d{3})(?:\s+|(?=\p{Script=Han}))(?![年月日号次个种类层位])(?=\S)/u,
  // II. III) Ⅳ
  /^\s*([IVX]{1,7})\s*(?:[.．](?=\s)|[、：:)）])\s*/u,
  /^\s*([Ⅰ-Ⅻ])\s+(?=\S)/u,
];

/** `?.` and `?` in the place of a number; `?. ` and `??` are operators. */
const openNumber = /^\s*([?？])[.．、]?(?=\p{L})/u;

/** Whether a text begins with a question mark where others may have their number: `?.什么是闭包`. */
export function hasOpenNumber(text: string): boolean {
  return openNumber.test(text);
}

/** `Q-Some facts` where others have `Q- What` or `Q-2`. */
const openLabel = /^\s*([QＱ])[-–—](?=\p{L})/u;

/** Whether a text may begin with a label that only those of its neighbours make out to be one: `Q-Some facts`. */
export function hasOpenLabel(text: string): boolean {
  return openLabel.test(text);
}

/**
 * Removes a question's label from its heading's content, in place, and returns it as written, without its colon.
 *
 * @param counts whether a number such as 1.2 or 1 at its start is a label too (see `numbering`)
 */
export function takeQuestionLabel(children: PhrasingContent[], counts = false): string | undefined {
  const patterns = counts ? [...questionLabels, ...countingLabels, openNumber, openLabel] : questionLabels;
  const label = takeLabel(children, ...patterns, askerBefore);
  if (label !== undefined && isNumberLabel(label))
    takeLabel(children, askingMark, ...(children.length > 1 ? [askingName] : []));
  return label;
}

/** What says only that a question follows, behind its number: `1. Q: …`. 问题 may be what is wrong. */
const askingMark = /^\s*(?:[QＱ]|Question|问)\s*[：:]\s*(?=\S)/iu;

/** The same, in bold by itself: `1. **Q:** …`. */
const askingName = /^\s*(?:[QＱ]|Question|问)\s*[：:]\s*$/iu;

/** Whether a text starts with a label that only questions have: Q1, 问题3, 第4题. */
export function hasAskingLabel(text: string): boolean {
  return askingLabels.some(pattern => pattern.test(text));
}

const followUp =
  /^\s*(?:(?:面试官|常见|继续|深入)?追问点?|follow[- ]?up(?:\s+questions?)?|꼬리\s?질문)\s*[\d０-９一二三四五六七八九十]{0,2}\s*[：:]/iu;

/** Whether a text says that it asks on after the question above it: `追问1：`, `Follow-up:`. */
export function hasFollowUpLabel(text: string): boolean {
  return followUp.test(text);
}

/** Whether a label says of what follows where it is asked, so that it is none of what the heading above asks: Interview question. */
export function isOfInterview(label: string): boolean {
  return /^(?:interview|practice|sample) question/iu.test(label);
}

const wordLabel = new RegExp(String.raw`^\s*${written(String.raw`${questionLabel}\s*[\d０-９]*`)}`, 'iu');

/** Whether a text starts with a word that labels questions, and a colon: `题目：`, `Question 2:`. */
export function hasWordLabel(text: string): boolean {
  return wordLabel.test(text);
}

/** Whether a text starts with a number that questions can have, as can other headings: 1. or （1）. */
export function hasNumber(text: string): boolean {
  return numbers.some(pattern => pattern.test(text));
}

/** Whether a text starts with a number that questions can have, or with a label that only they have. */
export function hasNumberOrLabel(text: string): boolean {
  return hasNumber(text) || hasAskingLabel(text);
}

/** As far as anybody counts questions with them. */
const romanNumerals = ['', 'X', 'XX'].flatMap(tens =>
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map(ones => (ones === 'X' ? `${tens}X` : tens + ones)),
);

/** The number at the start of a text that may count it, by its parts: 1.2 or 1. */
export function countingNumber(text: string): number[] | undefined {
  const number = matchAny(text, countingLabels)?.[1] ?? /^\s*([Ⅰ-Ⅻ])\s*[.．、：:)）]/u.exec(text)?.[1];
  const roman = number?.normalize('NFKC') ?? '';
  if (!/^[IVX]+$/u.test(roman)) return number?.split(/[.-]/u).map(Number);
  const value = romanNumerals.indexOf(roman) + 1;
  return value === 0 ? undefined : [value];
}

/** The number of a text that has one, counting or not: that of `2. ` is a parent of 2.1. */
export function leadingNumber(text: string): number[] | undefined {
  const number = /^\s*第?\s*(\d{1,2}(?:-\d{1,2})+(?=\s*[.．、：:)）\s])|\d+(?:\.\d+)*)/u.exec(text)?.[1];
  return number?.split(/[.-]/u).map(Number);
}

/** Whether a text has the number of a part of another: 1.2 or 1-2 below 1. */
export function isPartByNumber(text: string, whole: string): boolean {
  const [own, outer] = [countingNumber(text), leadingNumber(whole)];
  return own !== undefined && own.length > 1 && own.slice(0, -1).join('.') === outer?.join('.');
}

/** Whether a text is nothing but a question's label: `2.`, `Q3：`, （四）. */
export function isLabelOnly(text: string): boolean {
  const written = `${text.trim()} `;
  const label = matchAny(written, [...questionLabels, /^(\d+(?:\.\d+)*) $/u]);
  return label !== undefined && !/[\p{L}\p{N}]/u.test(written.slice(label[0].length));
}

/** Whether a heading is nothing but a label that is removed from it, so that nothing of it would be on the front. */
export function isLabelWhole(children: PhrasingContent[]): boolean {
  const words = structuredClone(children);
  return takeQuestionLabel(words) !== undefined && !words.some(node => node.type !== 'text' || /\S/u.test(node.value));
}

/** Whether a label only counts: 1, （2）, 三. */
export function isNumberLabel(label: string): boolean {
  return /^[（(［[]?[\d０-９.\-一二三四五六七八九十百①-⒛㉑-㉟㊱-㊿Ⅰ-Ⅻⅰ-ⅻ]+[)）\]]?$|^[IVX]+$/u.test(label);
}
