import type { ListItem, Nodes } from 'mdast';
import { trimLines } from 'trim-lines';
import type { Flow } from '../mdast/nodes.js';

/**
 * The HTML of content that consists of nothing but text, code and lists, as `renderHtml` makes it with any options; undefined
 * if there is anything in it that sanitising, pictures, formulas or cloze deletions could change. Most answers are like
 * this, and building and walking their trees a dozen times takes a hundred times as long.
 *
 * @param tokens whether code blocks have their tokens as classes
 */
export function plainHtml(content: readonly Flow[], tokens: boolean): string | undefined {
  const blocks: string[] = [];
  for (const node of content) {
    const html = block(node as Nodes, tokens);
    if (html === undefined) return undefined;
    blocks.push(html);
  }
  return blocks.join('\n');
}

// Control characters and others that HTML forbids, which its parser drops or changes, and the marks of cloze deletions.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const special = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]|\{\{|\}\}/u;

function block(node: Nodes, tokens: boolean): string | undefined {
  // Nothing but code has data that is meant for itself: elsewhere it asks for other HTML.
  if (node.data !== undefined && node.type !== 'code') return undefined;
  switch (node.type) {
    case 'paragraph':
      return inline('p', node.children);
    case 'heading':
      return inline(`h${node.depth}`, node.children);
    case 'thematicBreak':
      return '<hr>';
    case 'blockquote': {
      const [first] = node.children;
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      // It may be an alert.
      if (text?.type === 'text' && text.value.startsWith('[!')) return undefined;
      const html = plainHtml(node.children as Flow[], tokens);
      if (html === undefined) return undefined;
      return `<blockquote>\n${html}${node.children.length > 0 ? '\n' : ''}</blockquote>`;
    }
    case 'list': {
      const isLoose = (node.spread ?? false) || node.children.some(isSpread);
      const items: string[] = [];
      for (const item of node.children) {
        const html = listItem(item, isLoose, tokens);
        if (html === undefined) return undefined;
        items.push(html);
      }
      const name = node.ordered ? 'ol' : 'ul';
      const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
      return `<${name}${start}>\n${items.join('\n')}${items.length > 0 ? '\n' : ''}</${name}>`;
    }
    case 'code': {
      const { value, lang, data = {} } = node;
      const { tokens: pieces, ...others } = data;
      const isUnusual = value.startsWith('\n') || special.test(value) || Object.keys(others).length > 0;
      if (isUnusual || (lang && !/^[\w#+.-]+$/.test(lang))) return undefined;
      const name = lang ? ` class="language-${lang}"` : '';
      const code = tokens && pieces ? pieces.map(token).join('') : escapeText(value === '' ? '' : `${value}\n`);
      return code.startsWith('\n') ? undefined : `<pre><code${name}>${code}</code></pre>`;
    }
    default:
      return undefined;
  }
}

function listItem(item: ListItem, isLoose: boolean, tokens: boolean): string | undefined {
  if (item.data !== undefined || typeof item.checked === 'boolean') return undefined;
  let html = '';
  for (const [index, child] of item.children.entries()) {
    const isTight = child.type === 'paragraph' && !isLoose;
    if (isTight && child.data !== undefined) return undefined;
    const one = isTight ? phrasing(child.children) : block(child, tokens);
    if (one === undefined) return undefined;
    html += isTight && index === 0 ? one : `\n${one}`;
  }
  const last = item.children.at(-1);
  return `<li>${html}${last && (isLoose || last.type !== 'paragraph') ? '\n' : ''}</li>`;
}

function isSpread({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function inline(name: string, children: readonly Nodes[]): string | undefined {
  const html = phrasing(children);
  return html === undefined ? undefined : `<${name}>${html}</${name}>`;
}

function phrasing(nodes: readonly Nodes[]): string | undefined {
  let html = '';
  for (const [index, node] of nodes.entries()) {
    if (node.data !== undefined) return undefined;
    // What follows a break loses its spaces.
    if (nodes[index - 1]?.type === 'break' && node.type !== 'text') return undefined;
    const one = phrase(node);
    if (one === undefined) return undefined;
    html += one;
  }
  return html;
}

function phrase(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
      return special.test(node.value) ? undefined : trimLines(escapeText(node.value)).replaceAll('\n', '<br>');
    case 'break':
      return '<br>';
    case 'inlineCode':
      return special.test(node.value) ? undefined : `<code>${escapeText(node.value.replaceAll('\n', ' '))}</code>`;
    case 'strong':
      return inline('strong', node.children);
    case 'emphasis':
      return inline('em', node.children);
    case 'delete':
      return inline('del', node.children);
    default:
      return undefined;
  }
}

function token({ kind, text }: { kind?: string; text: string }): string {
  return kind ? `<span class="tok-${kind}">${escapeText(text)}</span>` : escapeText(text);
}

/** Text as HTML. */
export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}
