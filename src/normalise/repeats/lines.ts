import type { Nodes, Paragraph } from 'mdast';
import { essenceOf, weightOf } from '../../language/essence.js';
import { textOf } from '../../mdast/text.js';
import { longestLabel, longestTitle } from '../thresholds.js';
import type { Sentence } from './sentences.js';

const leading =
  /[:：?？]\s*$|如下|下面|以下|下图|上图|如图|图中|图示|下表|上表|下列|上述|\b(?:below|following|(?<!\bas \w+ )above)\b|as shown|\bfigure\b/iu;
const ended = /[.。!！?？;；…]["'”’」』)）]*\s*$/u;
const solids = new Set(['code', 'table', 'math', 'html', 'image']);

/** Whether a sentence introduces what follows, as a question does its answer, or refers to a picture next to it. */
export function leadsOn(text: string): boolean {
  return leading.test(text);
}

/**
 * Whether the following text belongs to this sentence: it ends in a colon, or its whole paragraph is bold, like a
 * heading.
 */
export function opensGroup({ text, paragraph: { children } }: Sentence, weight: number): boolean {
  const title =
    children.length === 1 && children[0]?.type === 'strong' && weight <= longestTitle && !/[.。!！;；]\s*$/u.test(text);
  return title || /[:：]\s*$/u.test(text);
}

/**
 * The name that a sentence or a paragraph may give to what follows: a short line without end punctuation, or bold text
 * at the start of a paragraph. Undefined if there is none.
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
  if (node.solid) return node.text.length <= longestLabel ? wholeText(node.paragraph) : undefined;
  return weight <= longestLabel ? key : undefined;
}

const texts = new WeakMap<Paragraph, string>();

/** The text of a paragraph, which is asked for by each of its sentences. */
function wholeText(paragraph: Paragraph): string {
  const text = texts.get(paragraph) ?? textOf(paragraph);
  texts.set(paragraph, text);
  return text;
}

/** Whether a block is never removed and may be the subject of the text next to it. */
export function isSolid(node: Nodes | undefined): boolean {
  if (!node) return false;
  if (node.type === 'paragraph') return textOf(node, { imageAlt: false }) === '' && node.children.length > 0;
  return solids.has(node.type) && !(node.type === 'html' && /^<!--[\s\S]*-->$/u.test(node.value));
}
