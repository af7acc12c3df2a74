import type { Construct, Tokenizer } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { expect, it } from 'vitest';
import remarkBareLinkScans from '../../src/markdown/limits/bare-links.js';
import remarkFootnoteScans from '../../src/markdown/limits/footnotes.js';

/** Parses with a construct of an extension that looks back, and with what saves it from doing so. */
function parse(text: string, code: number, construct: Construct, saving: (this: Processor) => undefined): void {
  const extension = function (this: Processor): undefined {
    this.data().micromarkExtensions = [{ text: { [code]: construct } }];
  };
  unified().use(remarkParse).use(extension).use(saving).parse(text);
}

it('a footnote is looked for only where a bracket ends what a mark and a bracket began', () => {
  const asked: string[] = [];
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    asked.push(String(this._labelStarts?.at(-1)?.type));
    return nok;
  };
  const text = `${'a] '.repeat(100)}[b] ![^c] ![d [e] f] ${'a] '.repeat(100)}![${'^g'.repeat(600)}]`;
  parse(text, 93, { name: 'gfmPotentialFootnoteCall', tokenize }, remarkFootnoteScans);
  // Nested ones may be asked about; what was never opened, and what is too long for a name, is not.
  expect(asked).toEqual(['labelImage']);
});

it('a bare link does not look through what stands before it in the paragraph', () => {
  const seen: number[] = [];
  const tokenize: Tokenizer = function (_effects, _ok, nok) {
    seen.push(this.events.length);
    return nok;
  };
  parse(`*a* ${'www '.repeat(50)}[b www c] www`, 119, { name: 'wwwAutolink', tokenize }, remarkBareLinkScans);
  expect(seen.length).toBeGreaterThan(50);
  expect(new Set(seen)).toEqual(new Set([0]));
});
