import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { wholeMarkdown } from '../../src/markdown/markdown.js';

/** The names of the elements that a line of text has. */
function elementsIn(text: string): string[] {
  const names: string[] = [];
  visit(wholeMarkdown().parse(text), 'html', ({ value }) => {
    const name = /^<(\w+)>$/u.exec(value)?.[1];
    if (name) names.push(name);
  });
  return names;
}

describe('subscripts and superscripts', () => {
  it.each(['H~2~O', 'CO~2~', 'x~i~', 'log~2~N', 'a~n-1~', '**x~2~**'])('are read: %s', text => {
    expect(elementsIn(text)).toEqual(['sub']);
  });

  it.each(['x^2^', 'O(n^2^)', '10^6^', '10^-9^s', 'Na^+^', 'e^-x^', '29^th^', '文字^[1]^', 'x^2^+1'])(
    'are read: %s',
    text => {
      expect(elementsIn(text)).toEqual(['sup']);
    },
  );

  it.each([
    '1~3 和 4~6',
    '1~3和4~6',
    '周一~周三和周五~周日',
    'a~z和A~Z',
    'A~B~C',
    '3~5天，7~9天',
    '~/.bashrc 和 ~/.zshrc',
    '好的~谢谢~',
    'x~N(0,1)和y~N(0,1)',
    'x^y 和 z^w',
    '2^10 和 2^20',
    '2^n和2^m',
    '2^31-1和-2^31',
    'a^b^c',
    'a^b^a=b',
    'x^y+a^b',
    '2^n*2^-1',
    '(a^b)^(c^d)',
    'ok ^_^ 好^o^',
    '`x^2^`',
    'x\\^2^',
    'C~m~~n~~',
    'x^ 2^',
  ])('are not: %s', text => {
    expect(elementsIn(text)).toEqual([]);
  });
});

describe('ruby', () => {
  it.each(['{東京|とうきょう}', '{你|nǐ}', '{注音|ㄓㄨˋ ㄧㄣ}', '{漢字|한자}'])('is read: %s', text => {
    expect(elementsIn(text)).toContain('ruby');
  });

  it.each(['{是|否}', '{a|b}', '{東京|tokyo}', '{男|male}', '{漢字|かん|じ|あ}', '\\{東京|とうきょう}'])(
    'is not: %s',
    text => {
      expect(elementsIn(text)).toEqual([]);
    },
  );
});

describe('attributes', () => {
  it.each([
    ['## a {#b .c}', 'a'],
    ['## a {#Q&A-1}', 'a'],
    ['## a {x}', 'a {x}'],
    ['## `{a}`', '{a}'],
    ['a\n{: .b}', 'a'],
    ['a\n{b=1}', 'a\n{b=1}'],
    ['[a](b){:target="_blank"} c', 'a c'],
    ['a {.b} c', 'a {.b} c'],
  ])('%s', (text, shown) => {
    expect(textOf(wholeMarkdown().parse(text), { includeHtml: false })).toBe(shown);
  });
});
