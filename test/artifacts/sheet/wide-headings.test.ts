import { expect, it } from 'vitest';
import type { Leaf } from '../../../src/artifacts/sheet/plan/part-leaves.js';
import { spanHeadings } from '../../../src/artifacts/sheet/plan/wide-headings.js';

const leaf = (kind: Leaf['kind'], html: string): Leaf => ({ part: 0, kind, html, lines: 1, id: '', section: '' });
const heading = (kind: Leaf['kind'] = 'text') => leaf(kind, '<h3 class="heading level-3" id="s-1">…</h3>\n');
const question = (shape: string) => leaf('question', `<article class="question answered${shape}">…</article>\n`);
const spans = (...leaves: Leaf[]) => spanHeadings(leaves).map(({ html }) => /heading spanning/u.test(html));

it('the headings directly above what goes over all columns do so too', () => {
  expect(spans(heading(), heading(), question(' wide'))).toEqual([true, true, false]);
  expect(spans(heading(), question(''), heading(), question(' wide'))).toEqual([false, false, true, false]);
  expect(spans(heading(), leaf('text', '<div class="section-text">…</div>'), question(' wide'))).toEqual([
    false,
    false,
    false,
  ]);
  expect(
    spans(heading(), leaf('text', '<div class="section-text" id="t-1"><pre class="spanning">…</pre></div>')),
  ).toEqual([true, false]);
  expect(
    spans(heading(), leaf('text', '<div class="section-text"><p>…</p><pre class="spanning">…</pre></div>')),
  ).toEqual([false, false]);
  expect(spans(heading('title'), question(' wide'))).toEqual([false, false]);
});
