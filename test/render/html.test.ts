import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { type RenderOptions, renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';

const labels = labelsFor('en');

function render(text: string, options: Partial<RenderOptions> = {}): string {
  const tree = markdown().parse(text);
  return renderHtml(tree.children as Flow[], { labels, imageUrl: path => path, math: 'tex', ...options });
}

describe('renderHtml', () => {
  it('keeps the lines that the author broke', () => {
    expect(render('a\nb  \nc\\\nd')).toBe('<p>a<br>b<br>c<br>d</p>');
  });

  it('keeps a backslash that escapes nothing', () => {
    expect(render('K\\V')).toBe('<p>K\\V</p>');
  });

  it('keeps the text of HTML and runs none of it', () => {
    const html = render('<b>x</b><script>y()</script><a href="javascript:z()" onclick="z()">w</a>');
    expect(html).toBe('<p><b>x</b>&#x3C;script>y()&#x3C;/script>w</p>');
  });

  it('sets bold text beside CJK punctuation', () => {
    expect(render('**重点：**后')).toBe('<p><strong>重点：</strong>后</p>');
  });

  it('takes a single tilde for a range', () => {
    expect(render('1~3 和 5~8')).toBe('<p>1~3 和 5~8</p>');
  });

  it('writes formulas for MathJax', () => {
    expect(render('$a<b$\n\n$$\nc\n$$')).toBe(
      '<p><span class="math math-inline">\\(a&#x3C;b\\)</span></p>\n<div class="math math-display">\\[c\\]</div>',
    );
  });

  it('writes formulas by KaTeX, and shows the source of a broken one', () => {
    expect(render('$a$', { math: 'katex' })).toContain('class="katex-html"');
    expect(render('$\\frac{$', { math: 'katex' })).toContain('katex-error');
  });

  it('shows a placeholder for a picture that has no file', () => {
    const html = render('![cat](D:\\x\\c.png)');
    expect(html).toContain('class="missing-image"');
    expect(html).toContain('cat');
    expect(html).not.toContain('<img');
  });

  it('shows a placeholder for a picture of raw HTML, which no artifact carries', () => {
    const html = render('<img src="https://example.com/a/b.png" alt="dog">');
    expect(html).not.toContain('<img');
    expect(html).toContain('dog');
    expect(html).toContain('missing picture: b.png');
  });

  it('shows a picture that was found at the address of the artifact', () => {
    const tree = markdown().parse('![cat](c.png)');
    const [paragraph] = tree.children;
    if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'image') throw new Error('no image');
    paragraph.children[0].data = { media: 'notes/c.png' };
    const html = renderHtml([paragraph], { labels, imageUrl: path => `x/${path}`, math: 'tex' });
    expect(html).toBe('<p><img src="x/notes/c.png" alt="cat"></p>');
  });

  it('puts a prefix before the ids of footnotes', () => {
    const html = render('a[^1]\n\n[^1]: b', { idPrefix: 'q1-' });
    expect(html).toContain('id="q1-fn-1"');
    expect(html).toContain('href="#q1-fn-1"');
  });
});
