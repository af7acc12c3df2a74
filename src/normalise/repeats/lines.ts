import type { Nodes, Paragraph } from 'mdast';
import { essenceOf, weightOf } from '../../language/essence.js';
import { textOf } from '../../mdast/text.js';
import { longestLabel, longestTitle } from '../thresholds.js';
import type { Sentence } from './sentences.js';

const leading =
  /[:：?？]\s*$|如下|下面|以下|下图|上图|如图|图中|图示|下表|上表|下列|上述|\b(?:below|following|(?<!\bas \w+ )above)\b|as shown|\bfigure\b/iu;
const ended = /[.。!！?？;；…]["'”’」』)）]*\s*$/u;
const solids = new Set(['code', 'table', 'math', 'html', 'image']);

/** Whether a sentence leads to what stands after it, as a question does to its answer, or speaks of a picture beside it. */
export function leadsOn(text: string): boolean {
  return leading.test(text);
}

/** Whether what follows belongs to this sentence: it ends in a colon, or its paragraph is all strong, as a heading is. */
export function opensGroup({ text, paragraph: { children } }: Sentence, weight: number): boolean {
  const title =
    children.length === 1 && children[0]?.type === 'strong' && weight <= longestTitle && !/[.。!！;；]\s*$/u.test(text);
  return title || /[:：]\s*$/u.test(text);
}

/**
 * The name that a sentence or a paragraph may give to what follows: a short line without an end, or strong text that a
 * paragraph opens with. Undefined where it gives none.
 */
export function labelOf(paragraph: Paragraph): string | undefined;
export function labelOf(sentence: Sentence, weight: number, key: string): string | undefined;
export function labelOf(node: Paragraph | Sentence, weight = 0, key = ''): string | undefined {
  if ('type' in node) {
    const [first, ...rest] = node.children;
    if (first?.type !== 'strong' || rest.length === 0) return undefined;
    const name = essenceOf(textOf(first));
    return weightOf(name) <= longestTitle && !ended.test(textOf(first)) ? name.join(' ') : undefined;
  }
  if (ended.test(node.text)) return undefined;
  if (node.solid) return node.text.length <= longestLabel ? textOf(node.paragraph) : undefined;
  return weight <= longestLabel ? key : undefined;
}

/** Whether a block is never taken out and may be what the text beside it is about. */
export function isSolid(node: Nodes | undefined): boolean {
  if (!node) return false;
  if (node.type === 'paragraph') return textOf(node, { imageAlt: false }) === '' && node.children.length > 0;
  return solids.has(node.type) && !(node.type === 'html' && /^<!--[\s\S]*-->$/u.test(node.value));
}
