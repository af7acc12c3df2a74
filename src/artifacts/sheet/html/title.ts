import type { Element, ElementContent, Properties } from 'hast';
import type { Question } from '../../../bank/model.js';
import { textOf } from '../../../mdast/text.js';
import { hasClass } from '../../../render/classes.js';
import { escapeHtml } from '../../../render/escape.js';
import { partTitle } from '../../../render/part-title.js';
import { widthOf } from '../plan/width.js';
import { titles } from '../thresholds.js';
import { renderContent, type SheetContext } from './content.js';
import { htmlOf } from './markup.js';

/** A question as one line of plain text, truncated if too long, for a heading without a title and for the contents. */
export function titleText(question: Question): string {
  const [first] = question.question;
  return shortened((first ? textOf(first) : '').replace(/\s+/gu, ' ').trim(), titles.longest);
}

const cutWord = new RegExp(`\\s+\\S{1,${titles.cutWord}}$`, 'u');

/** A text truncated to a width in ems, at a word boundary if there is one. */
export function shortened(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  let width = 0;
  const end = [...text].findIndex(character => {
    width += widthOf(character);
    return width > ems;
  });
  const cut = [...text].slice(0, end).join('');
  return `${cut.replace(cutWord, '').trimEnd()}…`;
}

/**
 * A question as the table of contents shows it: with its formulas and code, but without links, pictures and footnotes, and
 * truncated if too long.
 */
export function titleHtml(question: Question, context: SheetContext): string {
  const { title } = partTitle(renderContent(question.question, context, { level: 2, idPrefix: '', line: true }));
  if (title.length === 0) return escapeHtml(titleText(question));
  return htmlOf(cutTo(titles.longest, title.flatMap(plain)).nodes);
}

/** What has room in so many ems, and what is left of them; a formula has it whole or not at all. */
function cutTo(ems: number, nodes: ElementContent[]): { nodes: ElementContent[]; left: number } {
  const kept: ElementContent[] = [];
  let left = ems;
  for (const node of nodes) {
    if (left < 0) break;
    if (node.type === 'element' && !hasClass(node, 'math')) {
      const inner = cutTo(left, node.children);
      kept.push({ ...node, children: inner.nodes });
      left = inner.left;
      continue;
    }
    const text = node.type === 'text' ? node.value : node.type === 'element' ? formulaText(node) : '';
    const room = left;
    left -= widthOf(text);
    if (left >= 0) kept.push(node);
    else kept.push({ type: 'text', value: node.type === 'text' ? shortened(text, room) : '…' });
  }
  return { nodes: kept, left };
}

/** What a formula shows, which its source tells little of. */
function formulaText({ children }: Element): string {
  return htmlOf(children).replace(/<[^>]*>/gu, '');
}

/** What a duplicated link text may contain: no links, no link targets. */
function plain(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'img') return [{ type: 'text', value: String(node.properties.alt ?? '') }];
  if (node.tagName === 'br') return [{ type: 'text', value: ' ' }];
  if (node.properties.className?.toString() === 'caption') return [];
  if (node.children.some(child => child.type === 'element' && child.properties.dataFootnoteRef !== undefined))
    return [];
  const { id: _, ...properties }: Properties = node.properties;
  const children = node.children.flatMap(plain);
  return node.tagName === 'a' ? children : [{ ...node, properties, children }];
}
