import type { Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { phrasingOf } from './html.js';

// Tags around an answer without meaning: <p>, <br>, <b> before it and </b></p> after it.
export const wrapper = /^(?:\s|<\/?(?:p|br|b|strong|div|blockquote|span|center)\b[^>]*>)*$/iu;

/** The parts of a block with a closing tag. */
export interface Cut {
  before: Flow[];
  /** HTML after the tag. */
  after: string;
}

/**
 * What is before and after a closing tag in the block that contains it; undefined if text follows it on the same line.
 */
export function cutAt(tag: 'details' | 'summary', node: Flow): Cut | undefined {
  if (node.type === 'html') {
    // Of several in a row, the last one closes the outermost.
    const body = new RegExp(`^([\\s\\S]*?(?:</${tag}\\s*>\\s*)*)</${tag}\\s*>([\\s\\S]*)$`, 'iu').exec(node.value);
    return body ? { before: htmlOf(body[1] ?? '', node), after: body[2] ?? '' } : undefined;
  }
  if (node.type === 'paragraph') return cutParagraph(tag, node);
  // `</b></details>` below a list or a block quote is part of its last paragraph.
  if (!('children' in node)) return undefined;
  const last = node.children.at(-1);
  if (!last || !('children' in last || last.type === 'html')) return undefined;
  const cut = cutAt(tag, last as Flow);
  if (!cut) return undefined;
  const children = [...node.children.slice(0, -1), ...cut.before];
  return { ...cut, before: children.length > 0 ? [{ ...node, children } as Flow] : [] };
}

/** A paragraph ending in `text</b></details>`, without that end. */
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

/** Whether it is only such tags, or blank. */
export function isWrapper(node: { type: string; value?: string } | undefined): boolean {
  return node !== undefined && (node.type === 'html' || node.type === 'text') && wrapper.test(node.value ?? '');
}

/** HTML as a paragraph if it is only text; tags that only wrap it are removed. */
export function htmlOf(value: string, { position }: Flow): Flow[] {
  if (wrapper.test(value)) return [];
  const bare = value.replace(/^(?:\s|<(?:br|b|strong|p)\s*\/?>)+|(?:\s|<\/(?:b|strong|p)>|<br\s*\/?>)+$/giu, '');
  // Words without blocks are a paragraph like any other.
  const isPhrasing =
    !/<(?!\/?(?:a|b|br|code|em|i|img|kbd|strong|tt)\b)\/?[a-z!]/iu.test(bare) && !/\n\s*\n/u.test(bare);
  if (isPhrasing) return [{ type: 'paragraph', children: phrasingOf(bare), ...(position && { position }) }];
  return [{ type: 'html', value: bare, ...(position && { position }) }];
}
