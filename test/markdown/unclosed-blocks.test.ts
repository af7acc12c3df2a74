import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';

const processor = markdown().freeze();
const typesOf = (text: string) => processor.parse(text).children.map(({ type }) => type);

describe('lists and quotations below a block that is never closed', () => {
  it.each([
    ['a formula between dollars', '$$\nx'],
    ['a formula between brackets', '\\[\nx'],
    ['a comment', '%%\nx'],
    ['code between tags', '{% highlight js %}\nx'],
    ['code between shortcodes', '{{< highlight js >}}\nx'],
    ['a block of Org mode', '#+BEGIN_SRC js\nx'],
    ['HTML above a heading', '<div>\nx'],
  ])('are such below %s', (_, opening) => {
    const [, ...below] = typesOf(`${opening}\n\n- a\n- b\n\n1. c\n\n> d\n`);
    expect(below).toEqual(['list', 'list', 'blockquote']);
  });

  it('are such below several of them, of one kind and of others', () => {
    const tag = '{% highlight js %}';
    expect(typesOf(`${tag}\n\n- a\n\n${tag}\n\n$$\nx\n\n- b\n\n%%\ny\n\n- c\n`)).toEqual([
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'list',
    ]);
  });

  it('are sought as deep as people nest them, and no deeper', () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${'> '.repeat(at)}{% highlight js %}\n${'> '.repeat(at)}\n`).join('');
    expect(depthOf(processor.parse(nested(7)))).toBe(6);
    expect(depthOf(processor.parse(nested(12)))).toBe(7);
  });

  it('leave a block below them that is closed', () => {
    expect(typesOf('%%\n\n- a\n\n$$\nx\n$$\n')).toEqual(['paragraph', 'list', 'math']);
  });
});

/** How many quotations are in each other. */
function depthOf(node: Nodes): number {
  const inner = 'children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0;
  return inner + (node.type === 'blockquote' ? 1 : 0);
}
