import type { Paragraph, Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { containerMark, containersToMarkdown } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** `!> text` and `?> text`. */
export const docsify: Flavour<'docsify'> = {
  name: 'docsify',
  tools: ['docsify'],
  docs: 'a paragraph that begins with `!> ` (important) or `?> ` (a tip): a box',
  examples: [
    {
      notes: '## What does `rm -r` do?\n\nIt removes a folder.\n\n!> There is **no** way back.',
      answer:
        '<p>It removes a folder.</p>\n<div class="alert alert-important">\n<p class="alert-title">Important</p>\n<p>There is <strong>no</strong> way back.</p>\n</div>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [boxes] }, to: containersToMarkdown });
  },
};

function boxes(tree: Root): undefined {
  visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
    const [first] = node.children;
    const mark = first?.type === 'text' ? /^([!?])>[ \t]+(?=\S)/u.exec(first.value) : null;
    if (!mark || first?.type !== 'text' || !parent || index === undefined) return;
    first.value = first.value.slice(mark[0].length);
    const fields = { syntax: 'docsify', name: mark[1] === '!' ? 'important' : 'tip' } as const;
    const open = containerMark({ role: 'open', ...fields });
    const close = containerMark({ role: 'close', ...fields });
    const { position } = node;
    if (position) {
      const text = moved(position.start, mark[0].length);
      open.position = { start: position.start, end: text };
      close.position = { start: position.end, end: position.end };
      // No block begins at the start of the line but the mark.
      node.position = { start: text, end: position.end };
      if (first.position) first.position = { start: text, end: first.position.end };
    }
    parent.children.splice(index, 1, open, node, close);
    return index + 3;
  });
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, ...(offset !== undefined && { offset: offset + by }) };
}
