import type { Heading, Nodes, Paragraph, Parents, Root, Table } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import './data.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** `^id` at the end of a block: the name under which other notes link to it. */
export const blockId: Flavour<'block-id'> = {
  name: 'block-id',
  tools: ['Obsidian'],
  docs: '`^id` at the end of a paragraph or list item, or below a block, is its name for links; `2 ^10` and `x ^y` are text',
  examples: [
    {
      notes: '## What is a heap?\n\nA complete binary tree. ^a1b2c3\n\n- 2 ^10 is 1024\n\n^heap-1',
      answer: '<p>A complete binary tree.</p>\n<ul>\n<li>2 ^10 is 1024</li>\n</ul>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [takeIds] } });
  },
};

function takeIds(tree: Root): undefined {
  visit(tree, (node, index, parent) => {
    if (node.type === 'table') takeLastRow(node);
    if ((node.type !== 'paragraph' && node.type !== 'heading') || !parent || index === undefined) return;
    const id = takeFrom(node);
    if (id === undefined) return;
    if (node.children.length === 0) replaceAlone(parent, index, id);
    else name(parent.type === 'listItem' && index === 0 ? parent : node, id);
  });
}

const ending = /(^|[ \t]|\n)\^([a-z\d-]+)[ \t]*$/iu;
const innerEnding = /[ \t]+\^([a-z\d-]{6,})[ \t]*(?=\n)/giu;

/** Removes the id at the end of a block, and those at the end of its other lines. */
function takeFrom({ children, type }: Paragraph | Heading): string | undefined {
  for (const child of children) {
    if (child.type !== 'text' || !child.value.includes('^')) continue;
    child.value = child.value.replace(innerEnding, (whole, id: string, at: number) =>
      isId(id, child.value.slice(0, at)) ? '' : whole,
    );
  }
  const last = children.at(-1);
  const match = last?.type === 'text' && last.value.includes('^') ? ending.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return undefined;
  const [, gap = '', id = ''] = match;
  const before = last.value.slice(0, match.index);
  const isAlone = type === 'paragraph' && (gap === '\n' || (before === '' && children.length === 1));
  const follows = children.at(-2)?.type;
  if (before === '' && !isAlone && (gap === '' || follows === 'inlineMath')) return undefined;
  if (id.length < 2 || !(isAlone || isId(id, before === '' && follows ? 'text' : before))) return undefined;
  last.value = before.trimEnd();
  if (last.value === '') children.pop();
  return id;
}

/** Whether `^id` behind a text names its block, rather than being a power, a key or a pattern. */
function isId(id: string, before: string): boolean {
  const text = before.trimEnd();
  const isMixed = id.length >= 6 && /[\d-]/u.test(id) && /[a-z-]/iu.test(id);
  if (/(?:^|[^\p{L}\p{N}_])(?:\p{L}|[\d.]+)$|[)\]}]$/u.test(text) && !/\p{Script=Han}$/u.test(text))
    return isMixed || /^\d{10,}$/u.test(id);
  // Letters behind Chinese words are a name, unless these speak of letters or a pattern.
  if (/\p{Script=Han}$/u.test(text) && /^[a-z]{3,}$/iu.test(id))
    return !/(?:正则|表达式|匹配|符号|字符串?|开头|输入|输出|[写用按是为如])$/u.test(text);
  return !/^(?:[a-z]+|\d{1,5})$/iu.test(id) || /[.。!！?？…；;：:）”」]$/u.test(text);
}

/** An id below a block, which may be in another part of the file. */
function replaceAlone(parent: Parents, index: number, id: string): void {
  const { position } = parent.children[index] as Nodes;
  parent.children[index] = {
    type: 'html',
    value: `<!-- ^${id} -->`,
    data: { blockId: id },
    ...(position && { position }),
  };
}

/** An id directly below a table, which the parser takes for its last row. */
function takeLastRow(table: Table): void {
  const [first, ...others] = table.children.at(-1)?.children ?? [];
  const [only, ...more] = first?.children ?? [];
  if (only?.type !== 'text' || more.length > 0 || others.some(cell => cell.children.length > 0)) return;
  const id = /^\^([a-z\d-]{2,})$/iu.exec(only.value)?.[1];
  if (id === undefined || table.children.length === 1) return;
  table.children.pop();
  name(table, id);
}

function name(node: Nodes, id: string): void {
  node.data = { ...node.data, blockId: id };
}
