import type { Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { drawnFormula } from '../../src/markdown/flavours/drawn-formula.js';
import { markdown } from '../../src/markdown/markdown.js';

/** What is in a block: formulas between brackets as they are shown. */
function read(block: string): string {
  const [node] = markdown().parse(block).children;
  if (node?.type === 'math') return `\\[${node.value}\\]`;
  return (node as Paragraph).children
    .map(child => {
      if (child.type === 'inlineMath') return `\\(${child.value}\\)`;
      return child.type === 'image' ? 'picture' : textOf(child);
    })
    .join('');
}

describe('drawnFormula', () => {
  it.each([
    ['https://www.zhihu.com/equation?tex=x%5E2+%2B+y', 'x^2 + y'],
    ['//www.zhihu.com/equation?tex=+x+%5C%5C', 'x'],
    ['https://juejin.cn/equation?tex=x', 'x'],
    ['https://math.jianshu.com/math?formula=\\sigma_{a}(b)', '\\sigma_{a}(b)'],
    ['https://render.githubusercontent.com/render/math?math=e%5E%7Bi%20%5Cpi%7D&mode=inline', 'e^{i \\pi}'],
    ['https://chart.googleapis.com/chart?cht=tx&chl=x_i', 'x_i'],
    ['https://cdn.nlark.com/yuque/__latex/0a.svg#card=math&code=a%20%2B%20b%0A&id=x1', 'a + b'],
    ['https://docs.example.org/images/yuque/__latex/0a.svg#card=math&code=10%5E7&width=24', '10^7'],
    ['http://latex.codecogs.com/gif.latex?\\dpi{300}\\bg_white&space;\\large&space;a&plus;b,&space;c', 'a+b, c'],
    ['https://latex.codecogs.com/png.image?\\dpi{110}\\bg{white}\\largeness', '\\largeness'],
    ['https://latex.csdn.net/eq?%5Cfrac%7Ba%7D%7Bb%7D', '\\frac{a}{b}'],
  ])('%s', (address, tex) => {
    expect(drawnFormula(address)).toBe(tex);
  });

  it.each([
    'https://www.zhihu.com/column?tex=x',
    'https://www.zhihu.com/equation',
    'https://www.zhihu.com/equation?tex=%5C%5C',
    'https://zhihu.com.example.org/equation?tex=x',
    'https://chart.googleapis.com/chart?cht=p3&chl=a',
    'https://cdn.nlark.com/yuque/__latex/0a.svg',
    'https://www.codecogs.com/eqnedit.php?latex=x',
    'https://www.zhihu.com/equation?tex=%7B%7Bc1::a%7D%7D',
    'equation?tex=x',
    'https://[',
  ])('not %s', address => {
    expect(drawnFormula(address)).toBeUndefined();
  });
});

describe('a picture of a formula', () => {
  const url = 'https://www.zhihu.com/equation?tex=x';

  it('is a formula in its line, and a display formula alone', () => {
    expect(read(`a ![f](${url}) b`)).toBe('a \\(x\\) b');
    expect(read(`![f](${url})`)).toBe('\\[x\\]');
    expect(read(`# ![f](${url})`)).toBe('\\(x\\)');
    expect(read(`**![f](${url})**: b`)).toBe('x: b');
  });

  it('is one in HTML, too, where it is a tag by itself', () => {
    expect(read(`a <img src="${url}&amp;a=1" eeimg="1"> b`)).toBe('a \\(x\\) b');
    expect(read(`<img src="${url}" alt="x">`)).toBe('\\[x\\]');
    expect(read(`a <img src="a.png" title="${url}"> b`)).toBe(`a <img src="a.png" title="${url}"> b`);
  });

  it('is no embedded note if its words are in brackets', () => {
    expect(read(`a ![[公式]](${url}) b`)).toBe('a \\(x\\) b');
    expect(read('a ![[公式]](//a.example/b.png)')).toBe('a picture');
    const typesOf = (line: string) =>
      (markdown().parse(line).children as Paragraph[])[0]?.children.map(({ type }) => type);
    expect(typesOf('![[b]](see c)')).toEqual(['embed', 'text']);
    expect(typesOf('![[b]](/ c)')).toEqual(['embed', 'text']);
    expect(typesOf('![[b]](')).toEqual(['embed', 'text']);
  });

  it('stays a picture where it has no source', () => {
    expect(read('a ![f](a.png) b')).toBe('a picture b');
  });
});
