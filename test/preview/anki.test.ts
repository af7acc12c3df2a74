import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/artifacts/deck/template.js';
import { clozeTexts, showClozes } from '../../src/preview/anki/clozes.js';
import { fillTemplate } from '../../src/preview/anki/fill.js';
import { hasFormula, katex, setFormulas } from '../../src/preview/anki/formulas.js';
import { findMathjax } from '../../src/preview/anki/mathjax.js';

const fill = (template: string, fields: Record<string, string>, side: 'front' | 'back' = 'front', number = 1) =>
  fillTemplate(parseTemplate(template), { fields: new Map(Object.entries(fields)), side, number });

describe('a template as Anki fills it', () => {
  it.each([
    ['{{A}} and {{B}}', { A: '<b>1</b>' }, '<b>1</b> and '],
    ['{{#A}}yes{{/A}}{{^A}}no{{/A}}', { A: 'x' }, 'yes'],
    ['{{#A}}yes{{/A}}{{^A}}no{{/A}}', { A: ' <br> <div></div>' }, 'no'],
    ['{{#A}}yes{{/A}}{{^A}}no{{/A}}', { A: '<img src="a.png">' }, 'yes'],
    ['{{#c1}}first{{/c1}}{{#c2}}second{{/c2}}', {}, 'first'],
    ['{{text:A}}', { A: '<b>1</b> <!-- x -->2' }, '1 2'],
    ['{{hint:A}}', { A: 'x' }, '<details class="hint"><summary>A</summary>x</details>'],
    ['{{hint:A}}', { A: '' }, ''],
    ['{{kana:A}} {{kanji:A}}', { A: '日本[にほん]' }, 'にほん 日本'],
    ['{{furigana:A}}', { A: 'x 日[に]' }, 'x<ruby><rb>日</rb><rt>に</rt></ruby>'],
    ['{{some-addon:text:A}}', { A: '<i>1</i>' }, '1'],
    ['{{type:A}}', { A: '' }, ''],
  ])('%s with %j', (template, fields, expected) => {
    expect(fill(template, fields as Record<string, string>)).toBe(expected);
  });

  it('asks for what is typed, and shows it on the back', () => {
    expect(fill('{{type:A}}', { A: '<b>O</b>(1)' })).toContain('<input type="text" id="typeans"');
    expect(fill('{{type:A}}', { A: '<b>O</b>(1)' }, 'back')).toBe('<code id="typeans">O(1)</code>');
    expect(fill('{{type:cloze:A}}', { A: '{{c1::x}} {{c2::y}} {{c1::z}}' }, 'back')).toBe(
      '<code id="typeans">x, z</code>',
    );
  });
});

describe('cloze deletions', () => {
  it.each([
    ['a {{c1::b}} c', 1, 'a <span class="cloze" data-cloze="b" data-ordinal="1">[...]</span> c'],
    ['{{c1::b::h}}', 1, '<span class="cloze" data-cloze="b" data-ordinal="1">[h]</span>'],
    [
      '{{c2::b}}{{c1::"}}',
      1,
      '<span class="cloze-inactive" data-ordinal="2">b</span><span class="cloze" data-cloze="&quot;" data-ordinal="1">[...]</span>',
    ],
    [
      '{{c2::a {{c1::b}} c}}',
      1,
      '<span class="cloze-inactive" data-ordinal="2">a <span class="cloze" data-cloze="b" data-ordinal="1">[...]</span> c</span>',
    ],
    ['{{c1::a {{c2::b}}}}', 1, '<span class="cloze" data-cloze="a b" data-ordinal="1">[...]</span>'],
    [
      '}} {{c1::b}} {{c1::open::more',
      1,
      '}} <span class="cloze" data-cloze="b" data-ordinal="1">[...]</span> {{c1::open::more',
    ],
    ['{{c1::b}}', 2, ''],
  ])('%s asked for %d', (html, number, front) => {
    expect(showClozes(html, number, 'front')).toBe(front);
  });

  it('show their text on the back', () => {
    expect(showClozes('{{c1::b::h}}', 1, 'back')).toBe('<span class="cloze" data-ordinal="1">b</span>');
    expect(clozeTexts('{{c1::b::h}}', 1)).toBe('b');
  });
});

describe('formulas', () => {
  const set = (tex: string, isDisplay: boolean) => `<${isDisplay ? 'D' : 'I'} ${tex}>`;

  it('are found where MathJax finds them, with their signs as typed', () => {
    expect(setFormulas('a \\(x &lt; y &amp; z\\) \\[\nb\\]', set)).toBe('a <I x < y & z> <D \nb>');
    expect(setFormulas('<code>\\(x\\)</code> <pre>\\[x\\]</pre> \\(y\\)', set)).toBe(
      '<code>\\(x\\)</code> <pre>\\[x\\]</pre> <I y>',
    );
    // Commands of Anki are broken up by an element that MathJax does not see.
    expect(setFormulas('\\([<wbr>sound:a]\\)', set)).toBe('<I [sound:a]>');
  });

  it('are shown as they are written where they have a mistake, and bring in nothing', () => {
    expect(katex.set('x^2', false)).toContain('<math');
    const broken = katex.set('\\frac{<script>', true);
    expect(broken).toContain('\\frac{');
    expect(broken).not.toContain('<script');
  });

  it('are drawn by MathJax where it is installed, without what links and loads', () => {
    const { set, style } = findMathjax()?.() ?? { set: katex.set, style: '' };
    expect(style).toContain('mjx-container');
    expect(set('x_1 < "2"', true)).toMatch(
      /^<mjx-container .*display="true"><svg .*aria-label="x_1 &lt; &quot;2&quot;"/u,
    );
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\require{html}\\href{https://a.example}{x}',
      '\\frac{<script>',
    ])
      expect(set(tex, false)).not.toMatch(/<a\b|href="(?!#)|<script/u);
    const nowhere = Object.assign(() => ({}), {
      resolve: () => {
        throw new Error('none');
      },
    });
    expect(findMathjax(nowhere as unknown as NodeJS.Require)).toBeUndefined();
  });

  it('are only looked for where there may be some', () => {
    expect(['\\(x\\)', '\\[x\\]', '(x)', '[x]'].map(hasFormula)).toEqual([true, true, false, false]);
  });
});
