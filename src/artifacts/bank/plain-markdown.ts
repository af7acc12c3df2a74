import type { List, Nodes } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';

/**
 * Content that is nothing but paragraphs and simple lists of words as Markdown, as the writer in `markdown.ts` has it; undefined
 * if there is anything else in it, or a sign that may have to be escaped. The writer looks at every sign on both sides.
 */
export function plainMarkdown(content: readonly Flow[]): string | undefined {
  const blocks: string[] = [];
  for (const [index, node] of content.entries()) {
    // Two lists in turn need different bullets.
    if (node.type === 'list' && content[index - 1]?.type === 'list') return undefined;
    const text =
      node.type === 'paragraph' ? lineOf(node.children, '') : node.type === 'list' ? listOf(node) : undefined;
    if (text === undefined) return undefined;
    blocks.push(text);
  }
  return blocks.join('\n\n');
}

// Han characters, letters and digits, which are words to the writer, and the signs of Chinese and a few others that mean
// nothing in Markdown; a space or line break is between two of them.
const letter = String.raw`[a-zA-Z\d\u4e00-\u9fff]`;
const sign = String.raw`[a-zA-Z\d\u4e00-\u9fff，。、；：？！（）《》“”,;]`;
const words = new RegExp(`^[ \\n]?${sign}+(?:[ \\n]${sign}+)*[ \\n]?$`, 'u');
const name = new RegExp(`^${letter}+(?: ${letter}+)*$`, 'u');
const code = /^[\w.()+=:,/-]+$/u;

/** A line's words, name in bold and code; `indent` goes before each further line. */
function lineOf(nodes: readonly Nodes[], indent: string): string | undefined {
  let line = '';
  for (const node of nodes) {
    const text = pieceOf(node);
    if (text === undefined) return undefined;
    line += text;
  }
  // The writer keeps blanks at the edge of a line as character references.
  return /^[ \n]|[ \n]{2}|[ \n]$/u.test(line) ? undefined : line.replaceAll('\n', `\n${indent}`);
}

function pieceOf(node: Nodes): string | undefined {
  if (node.type === 'text') return words.test(node.value) ? node.value : undefined;
  if (node.type === 'inlineCode') return code.test(node.value) ? `\`${node.value}\`` : undefined;
  const [only, ...others] = node.type === 'strong' ? node.children : [];
  if (only?.type !== 'text' || others.length > 0 || !name.test(only.value)) return undefined;
  return `**${only.value}**`;
}

function listOf({ ordered, start, spread, children }: List): string | undefined {
  const items: string[] = [];
  for (const [index, item] of children.entries()) {
    const [only, ...others] = item.children;
    if (only?.type !== 'paragraph' || others.length > 0 || typeof item.checked === 'boolean') return undefined;
    const bullet = ordered ? `${(start ?? 1) + index}. ` : '- ';
    const line = lineOf(only.children, ' '.repeat(bullet.length));
    if (line === undefined) return undefined;
    items.push(bullet + line);
  }
  return items.length > 0 && typeof spread === 'boolean' ? items.join(spread ? '\n\n' : '\n') : undefined;
}
