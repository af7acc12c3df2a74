import type { Html, List, Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Flow } from '../../mdast/nodes.js';
import { balanceOf } from './balance.js';
import { cutAt, htmlOf, isWrapper, wrapper } from './tags.js';

/** A `<details>` block: blocks from `from` up to, but not including, `to`. */
export interface Details {
  from: number;
  to: number;
  /** The HTML inside `<summary>`. */
  summary: string;
  /** Blocks inside `<summary>` after its first words. */
  front: Flow[];
  /** The content, without the tags around it. */
  inner: Flow[];
  /** Where it starts. */
  position: Position | undefined;
}

const opening = /^([\s\S]*?)<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]*?)<\/summary\s*>([\s\S]*)$/iu;

/**
 * The `<details>` blocks among blocks; those that are never closed, or share their lines with other text, do not count.
 */
export function detailsIn(nodes: Flow[]): Details[] {
  const found: Details[] = [];
  const closings = closingsOf(nodes);
  for (let from = 0; from < nodes.length; from++) {
    const details = detailsAt(nodes, from, closings);
    if (!details) continue;
    found.push(details);
    from = details.to - 1;
  }
  return found;
}

/**
 * Parts a list in which a summary ends: its items up to there belong to the question, and Markdown takes a list right below
 * the summary for more of the same.
 */
export function partLists(nodes: Flow[]): Flow[] {
  if (!nodes.some(node => node.type === 'html' && /<summary\b/iu.test(node.value))) return nodes;
  return nodes.flatMap((node): Flow[] => {
    if (node.type !== 'list') return [node];
    const at = node.children.findIndex(item => cutAt('summary', item as unknown as Flow) !== undefined) + 1;
    if (at === 0 || at === node.children.length) return [node];
    return [partOf(node, 0, at), partOf(node, at, node.children.length)];
  });
}

function partOf(list: List, from: number, to: number): List {
  const children = list.children.slice(from, to);
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return { ...list, children, ...(start && end && { position: { start, end } }) };
}

function detailsAt(nodes: Flow[], from: number, closings: Map<number, number>): Details | undefined {
  const head = headAt(nodes, from);
  if (!head) return undefined;
  const { first, summary, front, rest, more = [], start } = head;
  const { position } = first;
  const to = closings.get(from);
  if (to === undefined || to < start) {
    const isWhole =
      balanceOf(first) + nodes.slice(from + 1, start).reduce((sum, node) => sum + balanceOf(node), 0) === 0;
    const body = isWhole ? /^([\s\S]*)<\/details\s*>([\s\S]*)$/iu.exec(rest) : null;
    if (!body || !wrapper.test(body[2] ?? '') || !isBalanced(body[1] ?? '')) return undefined;
    return { from, to: start, summary, front, inner: innerOf(body[1] ?? '', first), position };
  }
  const tail = cutAt('details', nodes[to] as Flow);
  if (!tail || !wrapper.test(tail.after)) return undefined;
  const inner = [...htmlOf(rest, first), ...more, ...nodes.slice(start, to), ...tail.before];
  return { from, to: to + 1, summary, front, inner: closed(inner, nodes[to] as Flow), position };
}

/** With the ends of its `<div>`s that are taken for wrappers where they stand beside the end of the block. */
function closed(inner: Flow[], end: Flow): Flow[] {
  if (end.type !== 'html') return inner;
  const open = inner.reduce((sum, node) => sum + (node.type === 'html' ? divsIn(node.value) : 0), 0);
  const ends = /^(?:<\/div\s*>\s*)+/iu.exec(end.value)?.[0].match(/<\//gu)?.length ?? 0;
  const missing = Math.min(open, ends);
  if (missing <= 0) return inner;
  return [...inner, { type: 'html', value: '</div>'.repeat(missing), ...(end.position && { position: end.position }) }];
}

/** How many more `<div>`s HTML opens than it closes. */
function divsIn(html: string): number {
  return [...html.matchAll(/<(\/?)div\b[^<>]*>/giu)].reduce((sum, [, slash]) => sum + (slash ? -1 : 1), 0);
}

/** What is inside one, with the text above another one inside it as a block of its own. */
function innerOf(html: string, node: Flow): Flow[] {
  const at = html.search(/<details\b/iu);
  return at === -1 ? htmlOf(html, node) : [...htmlOf(html.slice(0, at), node), ...htmlOf(html.slice(at), node)];
}

/** Whether each `<details>` in HTML is closed, and none but these. */
function isBalanced(html: string): boolean {
  let depth = 0;
  for (const [, slash] of html.replace(/<!--[\s\S]*?-->/gu, '').matchAll(/<(\/?)details\b[^<>]*>/giu)) {
    depth += slash ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** For each block that opens more than it closes, the block that closes it. */
function closingsOf(nodes: Flow[]): Map<number, number> {
  const closings = new Map<number, number>();
  const open: { index: number; depth: number }[] = [];
  let depth = 0;
  for (const [index, node] of nodes.entries()) {
    const balance = balanceOf(node);
    if (balance > 0) open.push({ index, depth });
    depth += balance;
    for (let last = open.at(-1); last && depth <= last.depth; last = open.at(-1)) {
      closings.set(last.index, index);
      open.pop();
    }
  }
  return closings;
}

interface Head extends Pick<Details, 'summary' | 'front'> {
  first: Html | Paragraph;
  /** Text after the summary in the block that closes it. */
  rest: string;
  /** The same where that block is a paragraph. */
  more?: Flow[];
  /** The block after that one. */
  start: number;
}

/** The summary; there may be blank lines between it and its `<details>`, and inside it. */
function headAt(nodes: Flow[], from: number): Head | undefined {
  const first = nodes[from];
  if (first?.type === 'paragraph') return headInLine(first, from);
  if (first?.type !== 'html') return undefined;
  const second = nodes[from + 1];
  const isParted = /^\s*<details\b[^>]*>\s*$/iu.test(first.value) && second?.type === 'html';
  const head = isParted ? `${first.value}\n${second.value}` : first.value;
  const start = from + (isParted ? 2 : 1);
  const whole = opening.exec(head);
  if (whole) {
    const [, before = '', summary = '', rest = ''] = whole;
    return wrapper.test(before) ? { first, summary, front: [], rest, start } : undefined;
  }
  const open = /^\s*<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]*)$/iu.exec(head);
  if (!open || /<\/(?:summary|details)/iu.test(open[1] ?? '')) return undefined;
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index] as Flow;
    if (balanceOf(node) !== 0) return undefined;
    const cut = cutAt('summary', node);
    if (cut) {
      const front = [...nodes.slice(start, index), ...cut.before];
      return { first, summary: open[1] ?? '', front, rest: cut.after, start: index + 1 };
    }
  }
  return undefined;
}

/** The summary of one that stands behind other tags, so that its line is a paragraph: `<b><details><summary>…</summary></b>`. */
function headInLine(first: Paragraph, from: number): Head | undefined {
  const { children } = first;
  const tagAt = (tag: RegExp) => children.findIndex(child => child.type === 'html' && tag.test(child.value));
  const [outer, open, close] = [tagAt(/^<details\b/iu), tagAt(/^<summary\b/iu), tagAt(/^<\/summary\b/iu)];
  if (outer === -1 || open < outer || close < open) return undefined;
  const around = [...children.slice(0, outer), ...children.slice(outer + 1, open)];
  if (!around.every(isWrapper)) return undefined;
  const words = withoutStrayEnds(children.slice(open + 1, close));
  const after = withoutStrayEnds(children.slice(close + 1));
  const more: Flow[] = after.length > 0 ? [{ ...first, children: after }] : [];
  return { first, summary: '', front: [{ ...first, children: words }], rest: '', more, start: from + 1 };
}

/** Without end tags such as `</b>` that begin elsewhere, and without what is blank at either end. */
function withoutStrayEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  let open = 0;
  const own = nodes.filter(node => {
    if (node.type !== 'html' || !isWrapper(node)) return true;
    if (!node.value.startsWith('</')) open += /^<br\b/iu.test(node.value) ? 0 : 1;
    else if (open === 0) return false;
    else open--;
    return true;
  });
  const isWord = (node: PhrasingContent) => node.type !== 'break' && !(node.type === 'text' && isWrapper(node));
  const from = own.findIndex(isWord);
  if (from === -1) return [];
  const [first, ...rest] = own.slice(from, own.findLastIndex(isWord) + 1) as [PhrasingContent, ...PhrasingContent[]];
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...rest];
}
