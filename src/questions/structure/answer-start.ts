import type { Blockquote, Heading, Paragraph } from 'mdast';
import { explainingLabel, longAnswerLabel, written } from '../../language/label-words.js';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasAnswerLabel, hasLongAnswerLabel, hasWordLabel, takeAnswerLabel } from '../text/labels.js';
import { joinLines, type Line, linesOf } from '../text/lines.js';
import { isAnswerName } from '../text/names.js';
import { hasAskedLabel, isMerePrompt, partOf } from '../text/parts.js';
import { optionCount } from './options.js';

const fullLabel = new RegExp(String.raw`^\s*${written(longAnswerLabel)}`, 'iu');
const explaining = new RegExp(String.raw`^\s*${written(explainingLabel)}`, 'iu');

/** What stands before an answer and what belongs to it. */
export interface Parted {
  front: Flow[];
  back: Flow[];
  label?: string;
}

/**
 * Parts blocks at the heading of the answer: 答案, `参考答案：B`, or 思路 where 题目 comes first.
 *
 * @param asked the words of the question
 */
export function partAtHeading(blocks: Flow[], asked: string): (Parted & { at: number }) | undefined {
  const at = blocks.findIndex(node => node.type === 'heading');
  const isTemplate = at !== -1 && (isMerePrompt(asked) || opensTemplate(blocks, at));
  for (let index = at; index !== -1 && index < blocks.length; index++) {
    const node = blocks[index] as Flow;
    if (node.type !== 'heading') continue;
    const text = textOf(node).trim();
    const front = frontOf(blocks.slice(0, index));
    const back = blocks.slice(index + 1);
    if (isAnswerName(text)) return { at: index, front, back, label: text };
    if (hasLongAnswerLabel(text)) return { at: index, front, ...labelled(node, back) };
    if (!isTemplate || partOf(text) !== 'answering') continue;
    // `Answer (EN)` and 方法一 say more than that the answer begins.
    return hasAnswerLabel(`${text}：`)
      ? { at: index, front, back, label: text }
      : { at: index, front, back: [node, ...back] };
  }
  return undefined;
}

/** Whether the first heading is a part of the question, and the text above it is too. */
function opensTemplate(blocks: Flow[], at: number): boolean {
  const text = textOf(blocks[at] as Heading);
  return partOf(text) === 'asked' && (at === 0 || isMerePrompt(text));
}

/** The front without a heading that only says that it is the question. */
function frontOf(blocks: Flow[]): Flow[] {
  const [first, ...rest] = blocks;
  return first?.type === 'heading' && rest.length > 0 && isMerePrompt(textOf(first)) ? rest : blocks;
}

/** The words after the label of a heading become the first paragraph of the answer. */
function labelled({ children, position }: Heading, back: Flow[]): Pick<Parted, 'back' | 'label'> {
  const words: Paragraph = { type: 'paragraph', children: structuredClone(children), ...(position && { position }) };
  const label = takeAnswerLabel(words);
  return {
    back: words.children.length > 0 ? [words, ...back] : back,
    ...(label !== undefined && { label }),
  };
}

/** Parts blocks at a paragraph, a line or a quote that starts with the label of an answer. */
export function partAtLabel(blocks: Flow[], asked: string): Parted | undefined {
  const isOfQuestion = (node: Flow) => isAsked(node, asked);
  for (const [index, node] of blocks.entries()) {
    if (node.type === 'heading') return undefined;
    const before = blocks.slice(0, index);
    const rest = blocks.slice(index + 1);
    const isSaid = (text: string) =>
      fullLabel.test(text) || (explaining.test(text) && (index === 0 || before.some(isOfQuestion)));
    if (node.type === 'paragraph') {
      const [front, back] = halves(node, isSaid, index > 0, before.every(isOfQuestion));
      if (back) return { front: [...before, ...front], back: [back, ...rest] };
    }
    if (node.type === 'blockquote') {
      const parted = inQuote(node, isSaid);
      if (parted) return { front: [...before, ...parted.front], back: [...parted.back, ...rest] };
    }
  }
  return undefined;
}

const askedOfCode =
  /下面|下列|以下|如下|输出|打印|结果|哪|代码|程序|报错|\b(?:following|output|outputs|result|print|prints|log|logs|logged|code|snippet|program|compile|compiles)\b/iu;

/** Whether a block is one of the question rather than of the answer: options, `题目：`, the code that is asked about. */
function isAsked(node: Flow, asked: string): boolean {
  if (node.type === 'code') return askedOfCode.test(asked);
  if (optionCount(node) > 0) return true;
  return node.type === 'paragraph' && (hasWordLabel(textOf(node)) || hasAskedLabel(textOf(node)));
}

/**
 * A paragraph before and from the line that has the label.
 *
 * @param isFirst whether only the question stands above it, so that the label may be on any line
 */
function halves(
  node: Paragraph,
  isSaid: (text: string) => boolean,
  isBelow: boolean,
  isFirst: boolean,
): [front: Paragraph[], back: Paragraph | undefined] {
  const text = textOf(node);
  if (isSaid(text)) return isBelow ? [[], node] : [[node], undefined];
  if (!isFirst || !text.includes('\n')) return [[node], undefined];
  const lines = linesOf(node, '');
  const at = lines.findIndex((line, index) => index > 0 && isSaid(line.text));
  if (at === -1) return [[node], undefined];
  return [[joined(lines.slice(0, at))], joined(lines.slice(at))];
}

function joined(lines: Line[]): Paragraph {
  return joinLines(lines, '');
}

/** A quote that holds the answer, or `> 题目：…` and the answer. */
function inQuote(quote: Blockquote, isSaid: (text: string) => boolean): Parted | undefined {
  const [first] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const text = textOf(first);
  if (isSaid(text)) return { front: [], back: quote.children };
  if (!hasWordLabel(text)) return undefined;
  for (const [index, node] of quote.children.entries()) {
    if (node.type !== 'paragraph') continue;
    const [front, back] = halves(node, isSaid, index > 0, true);
    if (!back) continue;
    const asked: Blockquote = { ...quote, children: [...quote.children.slice(0, index), ...front] };
    return { front: [asked], back: [back, ...quote.children.slice(index + 1)] };
  }
  return undefined;
}
