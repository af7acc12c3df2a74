import type { Html } from 'mdast';
import type { Position } from 'unist';
import type { Flow } from '../nodes.js';

/** A `<details>` block: blocks from `from` up to, but without, `to`. */
export interface Details {
  from: number;
  to: number;
  /** The HTML inside `<summary>`. */
  summary: string;
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
  const first = nodes[from];
  if (first?.type !== 'html') return undefined;
  // A summary may stand in the next block where a blank line parts the two.
  const second = nodes[from + 1];
  const isParted = /^\s*<details\b[^>]*>\s*$/iu.test(first.value) && second?.type === 'html';
  const head = isParted ? `${first.value}\n${second.value}` : first.value;
  const start = from + (isParted ? 2 : 1);
  const match = opening.exec(head);
  if (!match || !wrapper.test(match[1] ?? '')) return undefined;
  const [, , summary = '', rest = ''] = match;
  if (balance(head) === 0) {
    const body = /^([\s\S]*)<\/details\s*>([\s\S]*)$/iu.exec(rest);
    if (!body || !wrapper.test(body[2] ?? '') || /<details\b/iu.test(body[1] ?? '')) return undefined;
    return { from, to: start, summary, inner: htmlOf(body[1] ?? '', first), position: first.position };
  }
  let depth = balance(head);
  for (let to = start; to < nodes.length; to++) {
    const node = nodes[to];
    if (!node) break;
    depth += balanceOf(node);
    if (depth > 0) continue;
    const tail = tailOf(node);
    if (!tail) return undefined;
    const inner = [...htmlOf(rest, first), ...nodes.slice(start, to), ...tail];
    return { from, to: to + 1, summary, inner, position: first.position };
  }
  return undefined;
}

/** What stands before `</details>` in the block that closes it; undefined where words stand after it. */
function tailOf(node: Flow): Flow[] | undefined {
  if (node.type === 'html') {
    const body = /^([\s\S]*)<\/details\s*>([\s\S]*)$/iu.exec(node.value);
    return body && wrapper.test(body[2] ?? '') ? htmlOf(body[1] ?? '', node) : undefined;
  }
  if (node.type !== 'paragraph') return undefined;
  // `text</b></details>` at the end of a paragraph.
  const at = node.children.findIndex(child => child.type === 'html' && /<\/details/iu.test(child.value));
  const after = node.children.slice(at + 1);
  if (after.some(child => child.type !== 'html' && !(child.type === 'text' && child.value.trim() === '')))
    return undefined;
  let end = at;
  while (end > 0 && isWrapper(node.children[end - 1])) end--;
  const children = node.children.slice(0, end);
  return children.length > 0 ? [{ ...node, children }] : [];
}

function isWrapper(node: { type: string; value?: string } | undefined): boolean {
  return node !== undefined && (node.type === 'html' || node.type === 'text') && wrapper.test(node.value ?? '');
}

function htmlOf(value: string, { position }: Html): Html[] {
  if (wrapper.test(value)) return [];
  const bare = value.replace(/^(?:\s|<(?:br|b|strong|p)\s*\/?>)+|(?:\s|<\/(?:b|strong|p)>|<br\s*\/?>)+$/giu, '');
  return [{ type: 'html', value: bare, ...(position && { position }) }];
}

function balanceOf(node: Flow): number {
  if (node.type === 'html') return balance(node.value);
  if (node.type !== 'paragraph') return 0;
  return node.children.reduce((sum, child) => sum + (child.type === 'html' ? balance(child.value) : 0), 0);
}

function balance(html: string): number {
  const bare = html.replace(/<!--[\s\S]*?-->/gu, '');
  return (bare.match(/<details\b/giu)?.length ?? 0) - (bare.match(/<\/details\s*>/giu)?.length ?? 0);
}
