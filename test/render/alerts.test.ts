import { expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';

function render(text: string, lang = 'en'): string {
  const { children } = markdown().parse(text);
  return renderHtml(children as Flow[], { labels: labelsFor(lang), imageUrl: path => path, math: 'tex' });
}

it.each([
  ['> [!NOTE]\n> a', '<div class="alert alert-note">\n<p class="alert-title">Note</p>\n<p>a</p>\n</div>'],
  ['> [!tip]- Own\n> a\n> b', '<div class="alert alert-tip">\n<p class="alert-title">Own</p>\n<p>a<br>b</p>\n</div>'],
  ['> [!danger]\n> - a', expect.stringContaining('alert-caution')],
  ['> [!WARNING]  \n> 别这样', expect.stringContaining('注意')],
  ['> [!IMPORTANT]', '<div class="alert alert-important">\n<p class="alert-title">Important</p>\n\n</div>'],
  ['> [!other]\n> a', '<div class="alert alert-note">\n<p class="alert-title">Other</p>\n<p>a</p>\n</div>'],
  ['> [!注意|wide]+ `x` **b**\n> a', expect.stringContaining('<code>x</code> <strong>b</strong></p>\n<p>a</p>')],
  ['> [!a-z]* matches', '<blockquote>\n<p>[!a-z]* matches</p>\n</blockquote>'],
  ['> a [!NOTE]', '<blockquote>\n<p>a [!NOTE]</p>\n</blockquote>'],
  ['> [!NOTE] **b**\n> a', expect.stringContaining('<strong>b</strong>')],
])('%s', (text, html) => {
  expect(render(text)).toEqual(html);
});

it('is titled in the language of its text, else of the notes', () => {
  expect(render('> [!TIP]\n> text', 'zh-CN')).toContain('Tip');
  expect(render('> [!TIP]\n> `1`', 'zh-CN')).toContain('提示');
});
