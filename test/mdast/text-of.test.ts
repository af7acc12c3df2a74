import { toString as mdastToString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import { textOf } from '../../src/mdast/text.js';

const notes = [
  '# Plain',
  '## What is `a` and *b*?',
  '## <span>c</span>',
  '## ![alt](x.png)',
  '##',
  'plain\nlines',
  'text with <b>HTML</b>',
  '`code`',
  '- item',
  '[^1]: note',
  '<div>block</div>',
].join('\n\n');

it('says of each node what mdast-util-to-string says without HTML', () => {
  const types = new Set<string>();
  visit(markdown().parse(new VFile(notes)), node => {
    types.add(node.type);
    expect(textOf(node), node.type).toBe(mdastToString(node, { includeHtml: false }));
  });
  expect([...types]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'text', 'inlineCode', 'html', 'image']));
  expect(textOf(undefined)).toBe('');
});

it('keeps one of a hundred blanks', () => {
  const between = (blanks: number) => textOf({ type: 'text', value: `a${' '.repeat(blanks)}b` });
  expect([between(99), between(100)]).toEqual([`a${' '.repeat(99)}b`, 'a b']);
});
