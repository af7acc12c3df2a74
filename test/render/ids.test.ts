import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';

function render(text: string, idPrefix = 'p-'): string {
  const { children } = markdown().parse(text);
  return renderHtml(children as Flow[], { labels: labelsFor('en'), imageUrl: path => path, math: 'tex', idPrefix });
}

it('prefixes every id and what refers to it', () => {
  const html = render('a[^注]\n\n[^注]: b');
  const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  expect(ids).toHaveLength(3);
  for (const id of ids) expect(id).toMatch(/^p-/u);
  expect(html).toContain('aria-describedby="p-footnote-label"');
  expect(html).toContain(`href="#${ids[0]?.replace('fnref', 'fn')}"`);
  expect(html).toContain('class="footnotes-title"');
});

it('prefixes ids of raw HTML, and keeps the first of two', () => {
  const html = render('<a id="x">a</a> <a id="x">b</a> [c](#x) [d](#y)');
  expect(html).toBe('<p><a id="p-x">a</a> b <a href="#p-x">c</a> d</p>');
});
