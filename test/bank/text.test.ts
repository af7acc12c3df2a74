import { describe, expect, it } from 'vitest';
import { langOf } from '../../src/language/lang.js';
import { markdown } from '../../src/markdown/markdown.js';
import { plainText } from '../../src/mdast/text.js';

const text = (source: string) => plainText(markdown().parse(source).children);

describe('plainText', () => {
  it.each([
    ['a **b** `c`\nd', 'a b c\nd'],
    ['a  \nb', 'a\nb'],
    ['- a\n- b\n  - c', 'a\nb\nc'],
    ['| a | b |\n| - | - |\n| c | d |', 'a\tb\nc\td'],
    ['![alt](x.png) $x^2$', 'alt x^2'],
    ['a <b>c</b> <!-- d -->', 'a c'],
    ['```js\nx\ny\n```\nz', 'x\ny\nz'],
  ])('%j', (source, expected) => {
    expect(text(source)).toBe(expected);
  });
});

describe('langOf', () => {
  it.each([
    ['Transformer怎么来防止梯度消失', 'zh-CN'],
    ['What is the CAP theorem?', 'en'],
    ['これは何ですか、漢字も入る', 'ja'],
    ['이것은 무엇입니까', 'ko'],
    ['42', 'en'],
  ])('%s is %s', (source, lang) => {
    expect(langOf(source)).toBe(lang);
  });
});
