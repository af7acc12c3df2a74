import type { Blockquote, Heading, Paragraph } from 'mdast';
import { longAnswerLabel, written } from '../../language/label-words.js';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import {
  hasAnswerLabel,
  hasExplainingLabel,
  hasHintLabel,
  hasLongAnswerLabel,
  isHeadingOfAnswer,
  takeHeadingAnswerLabel,
} from '../text/answer-labels.js';
import { isAnswerName, isSolutionName, namesSomeAnswer } from '../text/answer-names.js';
import { answersInBold, boldName, boldNameOf } from '../text/bold-names.js';
import { hasAskingLabel, hasWordLabel } from '../text/labels.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { hasAskedLabel, isBareName, isLanguageName, isMerePrompt, isOfCode, partOf } from '../text/parts.js';
import { questionLikeness } from '../text/question-likeness.js';
import { withoutAims } from './aims.js';
import { partAtStatement } from './at-statement.js';
import { belowScenario, describes } from './below-scenario.js';
import { endsAsking } from './content-blocks.js';
import { optionCount } from './options.js';
import type { Parted } from './parted.js';
import { firstTold } from './told-above-code.js';
import { toldOfProblem } from './told-of-problem.js';
import { introducesCode, introducesQuery } from './written-code.js';

const fullLabel = new RegExp(String.raw`^\s*${written(longAnswerLabel)}`, 'iu');

/**
 * Parts blocks at the heading of the answer: 答案, `参考答案：B`, or 思路 where 题目 comes first. What is told about a problem
 * before it is stated goes to the answer.
 *
 * @param asked the words of the question
 */
export function partAtHeading(blocks: Flow[], asked: string): (Parted & { at: number }) | undefined {
  const stated = partAtStatement(blocks, asked);
  if (stated) return stated;
  const told = toldOfProblem(blocks);
  const parted = atHeading(blocks.slice(told), asked);
  if (!parted) return undefined;
  const { at, back, ...others } = withoutAims(parted);
  return { ...others, at: told + at, back: [...blocks.slice(0, told), ...back] };
}

function atHeading(blocks: Flow[], asked: string): (Parted & { at: number }) | undefined {
  const at = blocks.findIndex(node => node.type === 'heading');
  if (at !== -1 && describes(blocks[at] as Heading, asked)) return undefined;
  const question = belowScenario(blocks);
  if (question) return question;
  const isTemplate =
    at !== -1 && (isMerePrompt(asked) || opensTemplate(blocks, at) || opensInBold(blocks.slice(0, at)));
  for (let index = at; index !== -1 && index < blocks.length; index++) {
    const node = blocks[index] as Flow;
    if (node.type !== 'heading') continue;
    const text = textOf(node).trim();
    const front = frontOf(blocks.slice(0, index));
    const back = blocks.slice(index + 1);
    if (isAnswerName(text)) {
      if (isSolutionName(text) && !isTemplate && areExplained(blocks.slice(0, index), node)) continue;
      return { at: index, front, back, label: text };
    }
    if (namesSomeAnswer(text) && endsAsking(front)) return { at: index, front, back, label: text };
    if (hasLongAnswerLabel(text) || isHeadingOfAnswer(text)) return { at: index, front, ...labelled(node, back) };
    if (!isTemplate || partOf(text) !== 'answering') continue;
    const told = isOfCode(text) ? firstTold(blocks, at, index) : -1;
    if (told !== -1) return { at: told, front: frontOf(blocks.slice(0, told)), back: blocks.slice(told) };
    // `Answer (EN)` and 方法一 say more than that the answer begins.
    return hasAnswerLabel(`${text}：`)
      ? { at: index, front, back, label: text }
      : { at: index, front, back: [node, ...back] };
  }
  return belowPrompt(blocks, asked);
}

/** Parts blocks at the first heading below what a heading such as Question only announces. */
function belowPrompt(blocks: Flow[], asked: string): (Parted & { at: number }) | undefined {
  const [first, ...rest] = blocks;
  const opens = first?.type === 'heading' && isMerePrompt(textOf(first));
  if (!opens && !isMerePrompt(asked)) return undefined;
  const isAsked = (text: string) => partOf(text) === 'asked' || isLanguageName(text);
  const at = rest.findIndex(node => node.type === 'heading' && !isAsked(textOf(node))) + 1;
  return at > (opens ? 1 : 0) ? { at, front: frontOf(blocks.slice(0, at)), back: blocks.slice(at) } : undefined;
}

/**
 * Whether what stands above a solution explains something, so that this is a part of that: Characteristics, Issue, Solution, or
 * a section further up that has a solution.
 */
function areExplained(blocks: Flow[], { depth }: Heading): boolean {
  const headings = blocks.filter(node => node.type === 'heading');
  const [first] = headings;
  const opensSo = first !== undefined && blocks[0] === first && partOf(textOf(first)) === undefined;
  return opensSo || headings.some(heading => heading.depth < depth || isBareName(textOf(heading)));
}

/** Whether the first heading is a part of the question, and the text above it is too. */
function opensTemplate(blocks: Flow[], at: number): boolean {
  const text = textOf(blocks[at] as Heading);
  return partOf(text) === 'asked' && (at === 0 || isMerePrompt(text));
}

/** Whether a bold line above the first heading says that the question stands below it. */
function opensInBold(blocks: Flow[]): boolean {
  return answersInBold(blocks)('思路');
}

/** The front without a heading or a bold line that only says that it is the question. */
function frontOf(blocks: Flow[]): Flow[] {
  const [first, ...rest] = blocks;
  const isBare = first?.type === 'heading' && first.children.every(({ type }) => type !== 'link');
  const name = isBare ? textOf(first) : first && isLoneName(first) ? boldNameOf(first) : undefined;
  return name !== undefined && rest.length > 0 && isMerePrompt(name) ? rest : blocks;
}

function isLoneName(node: Flow): boolean {
  return node.type === 'paragraph' && linesOf(node, '').length === 1;
}

/** The words after the label of a heading become the first paragraph of the answer. */
function labelled({ children, position }: Heading, back: Flow[]): Pick<Parted, 'back' | 'label'> {
  const words: Paragraph = { type: 'paragraph', children: structuredClone(children), ...(position && { position }) };
  const label = takeHeadingAnswerLabel(words.children);
  if (label !== undefined && words.children[0]?.type === 'break') words.children.shift();
  return {
    back: words.children.length > 0 ? [words, ...back] : back,
    ...(label !== undefined && { label }),
  };
}

/**
 * Parts blocks at a paragraph, a line or a quote that starts with the label of an answer.
 *
 * @param label the label of the question, if it has one: 第3题
 */
export function partAtLabel(blocks: Flow[], asked: string, label?: string): Parted | undefined {
  const isNamed = label !== undefined && isProblemLabel(label) && questionLikeness(asked) < 2;
  const isOfQuestion = (node: Flow) => isAsked(node, asked);
  const isAnswerInBold = answersInBold(blocks);
  const isPaired = questionLikeness(asked) < 2 && opensLabelled(blocks);
  let early: Parted | undefined;
  // Of what stands above the block that is looked at.
  let [hasAsked, isAllAsked, hasCode] = [false, true, false];
  // The line above code that answers already: `Query:`.
  let written: number | undefined;
  let isStated = false;
  for (const [index, node] of blocks.entries()) {
    if (node.type === 'heading') break;
    const isExplained = index === 0 || (hasAsked && written === undefined);
    // Code above a hint is a solution already.
    const isHint = ({ text }: Line) => hasAsked && !hasCode && hasHintLabel(text);
    const isSaid = (line: Line) =>
      isLabel(line, isExplained) ||
      isHint(line) ||
      isAnswerInBold(boldName(line) ?? '') ||
      (isPaired && shortLabel.test(line.text));
    let parted: Parted | undefined;
    if (node.type === 'paragraph') {
      const [front, back] = halves(node, isSaid, index > 0, isAllAsked);
      if (back)
        parted = { front: frontOf([...blocks.slice(0, index), ...front]), back: [back, ...blocks.slice(index + 1)] };
    }
    if (node.type === 'blockquote') {
      const { front, back } = inQuote(node, isSaid) ?? {};
      if (front && back)
        parted = { front: [...blocks.slice(0, index), ...front], back: [...back, ...blocks.slice(index + 1)] };
    }
    if (parted) return early ?? withoutRemarks(parted, asked);
    early ??= atInnerLabel(node, blocks, index);
    if (written === undefined && node.type === 'code' && introducesCode(blocks[index - 1], askedOfCode.test(asked))) {
      written = index - 1;
      isStated = introducesQuery(blocks[written]) && blocks.slice(0, written).some(isOfQuestion);
    }
    hasAsked ||= isOfQuestion(node) || isRest(node, isNamed, label);
    isAllAsked &&= isOfQuestion(node);
    hasCode ||= node.type === 'code';
  }
  return written !== undefined && isStated
    ? { front: frontOf(blocks.slice(0, written)), back: blocks.slice(written) }
    : undefined;
}

/** `Q: …`, which `A: …` answers below it. */
function opensLabelled([first]: Flow[]): boolean {
  return first?.type === 'paragraph' && hasWordLabel(textOf(first));
}

const shortLabel = /^\s*(?:[AＡ]|答)\s*\d{0,3}\s*[：:]/u;

const remark = /^\s*(?:分析|考察|考点|考察点|解析|思路|Analysis|Explanation)\s*[：:]/iu;

/** Moves what is said above the answer on how to answer from the front of what asks to the back: `分析：考察基本概念。` */
function withoutRemarks({ front, back }: Parted, asked: string): Parted {
  const at = front.findIndex(node => node.type === 'paragraph' && remark.test(textOf(node)));
  const isStated = front.slice(0, at).some(node => node.type === 'paragraph' && hasAskedLabel(textOf(node)));
  if (at === -1 || !(isStated || questionLikeness(asked) === 2)) return { front, back };
  return { front: front.slice(0, at), back: [...front.slice(at), ...back] };
}

/** Whether a line starts with the label of an answer, or is one in bold: `**Solution**`. */
function isLabel(line: Line, isExplained = false): boolean {
  const name = boldName(line);
  const text = name === undefined ? line.text : `${name}：`;
  // Only exercises have a 题解; 解析 may be a stage of something.
  return fullLabel.test(text) || name === '题解' || (isExplained && hasExplainingLabel(text));
}

/** Parts at the answer of a first exercise inside a block, which divides only if a later one has a block of its own. */
function atInnerLabel(node: Flow, blocks: Flow[], index: number): Parted | undefined {
  if (
    node.type === 'code' ||
    !textOf(node)
      .split('\n')
      .some(line => fullLabel.test(line))
  )
    return undefined;
  const [before, rest] = [blocks.slice(0, index), blocks.slice(index + 1)];
  if (node.type !== 'paragraph') return { front: before, back: [node, ...rest] };
  const [front, back] = halves(node, line => isLabel(line), index > 0, true);
  return back && { front: [...before, ...front], back: [back, ...rest] };
}

const askedOfCode =
  /下面|下列|以下|如下|输出|打印|结果|哪|代码|程序|报错|\b(?:following|output|outputs|result|print|prints|log|logs|logged|code|snippet|program|compile|compiles)\b/iu;

/** Whether a block is one of the question rather than of the answer: options, `题目：`, the code that is asked about. */
function isAsked(node: Flow, asked: string): boolean {
  if (node.type === 'code') return askedOfCode.test(asked);
  if (node.type === 'blockquote') return node.children.some(child => isAsked(child as Flow, asked));
  if (optionCount(node) > 0) return true;
  return node.type === 'paragraph' && (hasWordLabel(textOf(node)) || hasAskedLabel(textOf(node)));
}

/** `公司：甲、乙`, which tells about the question. */
const told = /^\s*\S{1,8}\s*[：:].{1,60}$/u;

/**
 * Whether a block above `解析：` is the rest of the question: it asks, or the heading only names a problem (`第 3 题：移动零`).
 * What is quoted below 第 3 题 is its problem.
 */
function isRest(node: Flow, isNamed: boolean, label?: string): boolean {
  if (node.type === 'blockquote')
    return (
      (label !== undefined && isProblemLabel(label)) || node.children.some(child => isRest(child as Flow, isNamed))
    );
  if (node.type === 'html' || node.type === 'thematicBreak') return false;
  if (node.type !== 'paragraph') return isNamed;
  const text = textOf(node);
  return !told.test(text) && (isNamed || questionMark.test(text));
}

const questionMark = /[?？]\s*$/u;

function isProblemLabel(label: string): boolean {
  return hasAskingLabel(`${label}：`);
}

/**
 * A paragraph before and from the line that has the label.
 *
 * @param isFirst whether only the question stands above it, so that the label may be on any line
 */
function halves(
  node: Paragraph,
  isSaid: (line: Line) => boolean,
  isBelow: boolean,
  isFirst: boolean,
): [front: Paragraph[], back: Paragraph | undefined] {
  const lines = linesOf(node, '');
  const [first, ...others] = lines;
  if (!first || isSaid(first)) return isBelow ? [[], node] : [[node], undefined];
  if (!isFirst || others.length === 0) return [[node], undefined];
  const at = others.findIndex(line => isSaid(line)) + 1;
  if (at === 0) return [[node], undefined];
  return [[joined(lines.slice(0, at))], joined(lines.slice(at))];
}

function joined(lines: Line[]): Paragraph {
  return joinLines(lines, '');
}

/** A quote that holds the answer, or `> 题目：…` and the answer. */
function inQuote(quote: Blockquote, isSaid: (line: Line) => boolean): Parted | undefined {
  const [first] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const text = textOf(first);
  if (isSaid(linesOf(first, '')[0] as Line)) return { front: [], back: quote.children };
  if (!hasWordLabel(text)) return undefined;
  const isBelow = (line: Line) => isSaid(line) || isLabel(line, true);
  for (const [index, node] of quote.children.entries()) {
    if (node.type !== 'paragraph') continue;
    const [front, back] = halves(node, isBelow, index > 0, true);
    if (!back) continue;
    const asked: Blockquote = { ...quote, children: [...quote.children.slice(0, index), ...front] };
    return { front: [asked], back: [back, ...quote.children.slice(index + 1)] };
  }
  return undefined;
}
