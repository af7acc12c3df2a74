import type { Html, Paragraph } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Flow } from '../nodes.js';
import { phrasingOf } from './html.js';

/** A `<details>` block: blocks from `from` up to, but without, `to`. */
export interface Details {
  from: number;
  to: number;
  /** The HTML inside `<summary>`. */
  summary: string;
  /** Blocks that stand inside `<summary>` below its first words. */
  front: Flow[];
  /** What stands inside, without the tags that wrap it. */
  inner: Flow[];
  /** Where it opens. */
  position: Position | undefined;
}

const opening = /^([\s\S]*?)<details\b[^>]*>\s*<summary\b[^>]*>([\s\S]*?)<\/summary\s*>([\s\S]*)$/iu;
// What wraps an answer without saying anything: <p>, <br>, <b> before it and </b></p> after it.
const wrapper = /^(?:\s|<\/?(?:p|br|b|strong|div|blockquote|span|center)\b[^>]*>)*$/iu;

/** The `<details>` blocks among blocks; those that are never closed, or share their lines with other words, are none. */
export function detailsIn(nodes: Flow[]): Details[] {
  const found: Details[] = [];
  for (let from = 0; from < nodes.length; from++) {
    const details = detailsAt(nodes, from);
    if (!details) continue;
    found.push(details);
    from = details.to - 1;
  }
  return found;
}

function detailsAt(nodes: Flow[], from: number): Details | undefined {
  const head = headAt(nodes, from);
  if (!head) return undefined;
  const { first, summary, front, rest, start } = head;
  const { position } = first;
  let depth = balanceOf(first) + nodes.slice(from + 1, start).reduce((sum, node) => sum + balanceOf(node), 0);
  if (depth === 0) {
    const body = /^([\s\S]*)<\/details\s*>([\s\S]*)$/iu.exec(rest);
    if (!body || !wrapper.test(body[2] ?? '') || /<details\b/iu.test(body[1] ?? '')) return undefined;
    return { from, to: start, summary, front, inner: htmlOf(body[1] ?? '', first), position };
  }
  for (let to = start; to < nodes.length; to++) {
    const node = nodes[to];
    if (!node) break;
    depth += balanceOf(node);
    if (depth > 0) continue;
    const tail = cutAt('details', node);
    if (!tail || !wrapper.test(tail.after)) return undefined;
    const inner = [...htmlOf(rest, first), ...nodes.slice(start, to), ...tail.before];
    return { from, to: to + 1, summary, front, inner, position };
  }
  return undefined;
}

interface Head extends Pick<Details, 'summary' | 'front'> {
  first: Html;
  /** What stands below the summary in the block that closes it. */
  rest: string;
  /** The block after that one. */
  start: number;
}

/** The summary; blank lines may part it from its `<details>`, and stand inside it. */
function headAt(nodes: Flow[], from: number): Head | undefined {
  const first = nodes[from];
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

interface Cut {
  before: Flow[];
  /** HTML after the tag. */
  after: string;
}

/** What stands before and after a closing tag in the block that holds it; undefined where words stand on its line after it. */
function cutAt(tag: 'details' | 'summary', node: Flow): Cut | undefined {
  if (node.type === 'html') {
    const body = new RegExp(`^([\\s\\S]*?)</${tag}\\s*>([\\s\\S]*)$`, 'iu').exec(node.value);
    return body ? { before: htmlOf(body[1] ?? '', node), after: body[2] ?? '' } : undefined;
  }
  if (node.type === 'paragraph') return cutParagraph(tag, node);
  // `</b></details>` below a list or a quote is a part of its last paragraph.
  if (!('children' in node)) return undefined;
  const last = node.children.at(-1);
  if (!last || !('children' in last || last.type === 'html')) return undefined;
  const cut = cutAt(tag, last as Flow);
  if (!cut) return undefined;
  const children = [...node.children.slice(0, -1), ...cut.before];
  return { ...cut, before: children.length > 0 ? [{ ...node, children } as Flow] : [] };
}

/** A paragraph that ends in `text</b></details>`, without its end. */
function cutParagraph(tag: string, node: Paragraph): Cut | undefined {
  const closing = new RegExp(`^</${tag}\\s*>$`, 'iu');
  const at = node.children.findIndex(child => child.type === 'html' && closing.test(child.value));
  const after = node.children.slice(at + 1);
  const isEnd = after.every(child => child.type === 'html' || (child.type === 'text' && child.value.trim() === ''));
  if (at === -1 || !isEnd) return undefined;
  let end = at;
  while (end > 0 && isWrapper(node.children[end - 1])) end--;
  const children = node.children.slice(0, end);
  const last = children.at(-1);
  if (last?.type === 'text') children[end - 1] = { ...last, value: last.value.trimEnd() };
  return {
    before: children.length > 0 ? [{ ...node, children }] : [],
    after: after.map(child => ('value' in child ? child.value : '')).join(''),
  };
}

function isWrapper(node: { type: string; value?: string } | undefined): boolean {
  return node !== undefined && (node.type === 'html' || node.type === 'text') && wrapper.test(node.value ?? '');
}

function htmlOf(value: string, { position }: Html): Flow[] {
  if (wrapper.test(value)) return [];
  const bare = value.replace(/^(?:\s|<(?:br|b|strong|p)\s*\/?>)+|(?:\s|<\/(?:b|strong|p)>|<br\s*\/?>)+$/giu, '');
  // Words with no blocks among them are a paragraph like any other.
  const isPhrasing = !/<(?!\/?(?:a|b|br|code|em|i|img|kbd|strong|tt)\b)[a-z!]/iu.test(bare) && !/\n\s*\n/u.test(bare);
  if (isPhrasing) return [{ type: 'paragraph', children: phrasingOf(bare), ...(position && { position }) }];
  return [{ type: 'html', value: bare, ...(position && { position }) }];
}

function balanceOf(node: Flow): number {
  let sum = 0;
  visit(node, 'html', ({ value }) => {
    sum += balance(value);
  });
  return sum;
}

function balance(html: string): number {
  const bare = html.replace(/<!--[\s\S]*?-->/gu, '');
  return (bare.match(/<details\b/giu)?.length ?? 0) - (bare.match(/<\/details\s*>/giu)?.length ?? 0);
}
