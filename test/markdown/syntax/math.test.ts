import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/markdown/markdown.js';

/** The formulas of a text; those on a line of their own between `[ ]`. */
function formulas(text: string): string[] {
  const found: string[] = [];
  visit(markdown().parse(text), (node: Nodes) => {
    if (node.type === 'math' || (node.type === 'inlineMath' && node.data?.display)) found.push(`[${node.value}]`);
    else if (node.type === 'inlineMath') found.push(node.value);
  });
  return found;
}

const outline = (text: string) =>
  markdown()
    .parse(text)
    .children.map(({ type }) => type);

describe('what is no formula', () => {
  it.each([
    '$5',
    'US$',
    '$5 and $10',
    '价格$5到$10',
    '$5-$10',
    'US$5 and US$6 too',
    '价格$5到$10，US$ 和 $5 and $10 都不是',
    'HK$100和US$20',
    '花了$100，剩下$20',
    '价格是5$，而不是10$',
    '5$到10$',
    '5 $ and 10 $',
    '10 $ - 20 $',
    '$5 for two and 10$',
    '$HOME/bin:$PATH',
    '变量$a和$b的区别',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: notes on templates
    '#{}和${}的区别：${}是替换',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: notes on templates
    'A ${name} and a ${place}',
    '`$x$` and \\$x$',
    '$ 5',
    '$$',
    '$',
    '\\[1\\] \\[注\\] \\[citation needed\\]',
    '\\(见下文\\) \\(see below\\)',
    '\\[x+y\\](https://example.com)',
    '\\(x',
    '\\[x',
    '$a\n\nb$',
  ])('%s', text => {
    expect(formulas(text)).toEqual([]);
  });
});

describe('formulas in a line', () => {
  it.each<[string, string[]]>([
    ['$x$', ['x']],
    ['其中$x$是', ['x']],
    ['3$\\times$3 卷积', ['\\times']],
    ['$ x $和$ a + b $', ['x', 'a + b']],
    ['第$n$个, the $n$th', ['n', 'n']],
    ['$准确率=\\frac{TP}{N}$', ['准确率=\\frac{TP}{N}']],
    ['$f(x，y)$', ['f(x，y)']],
    ['花了$100，剩下$x$', ['x']],
    ['cost $5, then $x_1$', ['x_1']],
    ['$5$', ['5']],
    ['$1，2，3$', ['1，2，3']],
    ['$a\\$b$', ['a\\$b']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a formula in braces
    ['${n}$ and ${\\alpha}${x}', ['{n}', '{\\alpha}']],
    ['$a<b$|$c>d$', ['a<b', 'c>d']],
    ['$a\n+b$', ['a\n+b']],
    ['其中 $$x$$ 是', ['x']],
    ['\\(x\\) and \\(a_i\\)', ['x', 'a_i']],
    ['\\(\\alpha\\)，\\(f(x)\\)', ['\\alpha', 'f(x)']],
    ['其中\\[x^2\\]是', ['[x^2]']],
    ['\\[x^2\\] 是', ['[x^2]']],
    ['| $a$ | \\(b\\) |\n| - | - |\n| $c$ | $5 |', ['a', 'b', 'c']],
    ['**$x$**和*$y$*', ['x', 'y']],
  ])('%s', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });
});

describe('formulas on lines of their own', () => {
  it.each<[string, string[]]>([
    ['$$\nx\n$$', ['[x]']],
    ['$$x$$', ['[x]']],
    ['$$ x $$  ', ['[x]']],
    ['$$x = y\n+ z$$', ['[x = y\n+ z]']],
    ['$$\nx = y\n+ z$$', ['[x = y\n+ z]']],
    ['$$\n\nx\n\n$$', ['[x]']],
    ['\\[\nx\n- y\n\\]', ['[x\n- y]']],
    ['\\[ x^2 \\]', ['[x^2]']],
    ['\\[x\n+ \\left[ y \\right]\\]', ['[x\n+ \\left[ y \\right]]']],
    ['如下：\n$$\na\n- b\n$$\n其中', ['[a\n- b]']],
    ['如下：\n\\[\na\n- b\n\\]\n其中', ['[a\n- b]']],
    ['如下：\n$$x$$\n其中', ['[x]']],
    ['- a\n  $$\n  x\n  $$\n- b', ['[x]']],
    ['> $$\n> x\n> $$', ['[x]']],
    ['$$\n\\$5\n$$', ['[\\$5]']],
  ])('%s', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });

  it('swallow nothing where they are never closed', () => {
    expect(outline('$$x = y\n\n## A\n\nb\n\n## C')).toEqual(['paragraph', 'heading', 'paragraph', 'heading']);
    expect(outline('$$\nx\n\n## A\n\nb\n\n$$\n\n## C\n')).toEqual([
      ...['paragraph', 'heading', 'paragraph', 'paragraph', 'heading'],
    ]);
    expect(outline('a\n$$\nx')).toEqual(['paragraph', 'paragraph']);
    expect(outline('\\[\nx\n\n# A')).toEqual(['paragraph', 'heading']);
    expect(outline('> $$\n> x\n\nb\n\n$$')).toEqual(['blockquote', 'paragraph', 'paragraph']);
  });
});
