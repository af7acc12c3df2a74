import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import { wordsIn } from '../../src/questions/text/words.js';

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
    expect(wordsIn(node), node.type).toBe(textOf(node, { includeHtml: false }));
  });
  expect([...types]).toEqual(expect.arrayContaining(['heading', 'paragraph', 'text', 'inlineCode', 'html', 'image']));
  expect(wordsIn(undefined)).toBe('');
});
