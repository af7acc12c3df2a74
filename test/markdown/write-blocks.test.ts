import type { Root, Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { describe, expect, it } from 'vitest';
import { wholeMarkdown } from '../../src/markdown/markdown.js';

const writer = wholeMarkdown().use(remarkStringify, { bullet: '-' }).freeze();

describe('what other tools write', () => {
  it.each([
    ['names of blocks', 'a. ^a1b2c3\n\n## b ^heap-1\n\n- c ^d1e2f3\n- [ ] d ^d1e2f4\n'],
    ['a name behind Chinese words', '完全二叉树 ^heap\n'],
    ['a name of a table', '| a |\n| - |\n| b |\n^tab-1\n'],
    ['a name below a block', '- a\n\n^below-1\n'],
    [
      'names of Logseq',
      '- a\n  id:: 63f1a2b3-0000-4000-8000-000000000001\n  - b\n- ## c\n  id:: 63f1a2b3-0000-4000-8000-000000000002\n',
    ],
    ['footnotes in footnotes', 'a^[b ^[c] d]\n'],
    ['embeds', 'see ![[note]] and ![[note#part]]\n'],
  ])('is written as it was: %s', (_what, notes) => {
    expect(writer.stringify(writer.parse(notes))).toBe(notes);
  });

  it('is not written again and again for what is around it', () => {
    let asked = 0;
    const counted = wholeMarkdown()
      .use(remarkStringify, {
        handlers: {
          text(node: Text) {
            asked++;
            return node.value;
          },
        },
      })
      .freeze();
    for (const [open, close] of [
      ['==a ', ' b=='],
      ['^[a ', ' b]'],
    ] as const) {
      asked = 0;
      const tree = counted.parse(`${open.repeat(16)}c${close.repeat(16)}`) as Root;
      counted.stringify(tree);
      // Once for each of 33 texts, and for what is beside them.
      expect(asked).toBeGreaterThan(20);
      expect(asked).toBeLessThan(200);
    }
  });
});
