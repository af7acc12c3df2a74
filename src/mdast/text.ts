import type { Heading, Nodes, Paragraph } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';

const lines = new Set([
  'paragraph',
  'heading',
  'code',
  'math',
  'html',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'containerMark',
]);

// HTML inside these is part of their line rather than a separate line.
const holdsPhrasing = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Content as plain text: one line per block, list item and line break; table cells separated by tabs; pictures as alt
 * text.
 *
 * @param bare what HTML is replaced by
 */
export function plainText(nodes: Nodes[], bare: (html: string) => string = withoutTags): string {
  let text = '';
  const walk = (node: Nodes, inline: boolean): void => {
    const isLine = !inline && lines.has(node.type);
    const within = inline || holdsPhrasing.has(node.type);
    if (isLine) newLine();
    if (node.type === 'break') text += '\n';
    else if (node.type === 'image') text += node.alt ?? '';
    else if (node.type === 'html') text += bare(node.value);
    else if (node.type === 'tableRow') {
      for (const [index, cell] of node.children.entries()) {
        if (index > 0) text += '\t';
        walk(cell, within);
      }
    } else if ('children' in node) for (const child of node.children) walk(child, within);
    else if ('value' in node) text += node.value;
    if (isLine) newLine();
  };
  const newLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  for (const node of nodes) walk(node, false);
  return text.split('\n').map(withoutEnd).join('\n').trim();
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<[^<>]*>/gu, '');
}

/** A line without trailing spaces and tabs; a regular expression would take quadratic time on a long run of them. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

/** The text of nodes on one line, without HTML tags. For blocks use `plainText`, which keeps them apart. */
export function textOf(nodes: unknown, { imageAlt = true } = {}): string {
  const text = onlyText(nodes) ?? mdastToString(nodes, { includeHtml: false, includeImageAlt: imageAlt });
  return text.replace(longBlanks, '$1');
}

/** So many blanks on end that nobody typed them. One is kept: what is sought behind blanks is sought from each of them. */
const longBlanks = /(\s)\s{99,}/gu;

/** A heading or paragraph of nothing but text, as most are: they are asked for again and again. */
function onlyText(node: unknown): string | undefined {
  const { type, children } = (node ?? {}) as Partial<Heading | Paragraph>;
  if ((type !== 'heading' && type !== 'paragraph') || children?.length !== 1) return undefined;
  const [only] = children;
  return only?.type === 'text' ? only.value : undefined;
}
