import { Parser, type Node as Tree } from 'commonmark';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import remarkListsBelowCode from '../../src/markdown/syntax/list.js';
import { runs } from '../support/runs.js';

const processor = unified().use(remarkParse).use(remarkListsBelowCode).freeze();
const reference = new Parser();

/** Blocks, one a line, with their depth: what both parsers have. */
type Block = string;

const ours: Record<string, (node: never) => Block> = {
  blockquote: () => 'quote',
  list: ({ ordered, start }: { ordered: boolean; start: number }) => (ordered ? `list ${start}` : 'list'),
  listItem: () => 'item',
  code: () => 'code',
  paragraph: () => 'paragraph',
  heading: ({ depth }: { depth: number }) => `heading ${depth}`,
  thematicBreak: () => 'rule',
};

function blocksOf(text: string): Block[] {
  const found: Block[] = [];
  const walk = (node: Nodes, depth: number): void => {
    const name = ours[node.type]?.(node as never);
    if (name !== undefined) found.push(' '.repeat(depth) + name);
    if ('children' in node) for (const child of node.children) walk(child, depth + 1);
  };
  for (const node of processor.parse(text).children) walk(node, 0);
  return found;
}

const theirs: Partial<Record<Tree['type'], (node: Tree) => Block>> = {
  block_quote: () => 'quote',
  list: ({ listType, listStart }) => (listType === 'ordered' ? `list ${listStart}` : 'list'),
  item: () => 'item',
  code_block: () => 'code',
  paragraph: () => 'paragraph',
  heading: ({ level }) => `heading ${level}`,
  thematic_break: () => 'rule',
};

function rightBlocksOf(text: string): Block[] {
  const found: Block[] = [];
  const walk = (node: Tree | null, depth: number): void => {
    for (let one = node; one; one = one.next) {
      const name = theirs[one.type]?.(one);
      if (name !== undefined) found.push(' '.repeat(depth) + name);
      walk(one.firstChild, depth + 1);
    }
  };
  walk(reference.parse(text).firstChild, 0);
  return found;
}

/** Without the seams in code below an empty item, which the parser below ours cuts in two. */
function joined(blocks: Block[]): Block[] {
  return blocks.filter((block, at) => block.trim() !== 'code' || block !== blocks[at - 1]);
}

describe('a list below indented code', () => {
  it.each([
    '    code\n\n2. a\n',
    '    code\n2. a\n',
    '    code\n\n-\n\n  a\n',
    '    code\n\n10) a\n11) b\n',
    '1. a\n\n   b\n\nc\n\n    code\n\n2. d\n',
    '- a\n\n      code\n\n  3. b\n',
    '> \tcode\n> 4. a\n',
    '\tcode\n\n\n7. a\n\n       code\n\n8. b\n',
    'text\n2. no list\n',
    'text\n    more\n2. no list\n',
  ])('is one wherever CommonMark has one: %j', text => {
    expect(blocksOf(text)).toEqual(rightBlocksOf(text));
  });

  it('is one in any notes', () => {
    const number = fc.integer({ min: 0, max: 12 });
    const block = fc.oneof(
      fc.constantFrom(
        '    code',
        '    code\n    more',
        '    code\n\n    more',
        '\tcode',
        'text',
        '# heading',
        '> quote',
        '-',
        '- a',
      ),
      fc
        .tuple(number, fc.constantFrom('.', ')'), fc.constantFrom('a', '# a', 'a\n\n   b', 'a\n\n       code'))
        .map(([at, mark, text]) => `${at}${mark} ${at > 9 ? text.replaceAll('\n ', '\n  ') : text}`),
    );
    const notes = fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), { minLength: 2, maxLength: 8 });
    const prefix = fc.constantFrom('', '> ', '   ');
    fc.assert(
      fc.property(notes, prefix, (parts, start) => {
        const lines = parts.flat().join('').split('\n');
        const text = lines.map(line => (line === '' && start !== '> ' ? '' : start + line)).join('\n');
        expect(joined(blocksOf(text)), JSON.stringify(text)).toEqual(joined(rightBlocksOf(text)));
      }),
      { numRuns: runs(250) },
    );
  });
});
