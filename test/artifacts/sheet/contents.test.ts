import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { contentsHtml } from '../../../src/artifacts/sheet/html/contents.js';
import { chaptersOf } from '../../../src/artifacts/sheet/plan/chapters.js';
import type { Entry } from '../../../src/bank/model.js';
import { question, sampleBank } from '../../support/bank.js';

const contents = (...entries: Entry[]) => {
  const bank = sampleBank(entries.length > 0 ? { entries } : {});
  return contentsHtml(chaptersOf(bank), contextOf(bank));
};

const titleOf = (text: string) =>
  /<span class="text">(.*)<\/span><\/a>/su.exec(contents(question({ question: text })))?.[1];

describe('contentsHtml', () => {
  it('links to every heading and question in order, and marks what is unanswered', () => {
    const html = contents();
    expect([...html.matchAll(/href="\/to#([^"]+)"/gu)].map(([, id]) => id)).toEqual([
      's-1',
      'q-aaaaaaaaaaaaaaaa',
      'q-bbbbbbbbbbbbbbbb',
      's-2',
      'q-cccccccccccccccc',
      's-3',
    ]);
    expect(html.match(/待回答/gu)).toHaveLength(1);
    expect(html).toMatch(
      /解释梯度消失<\/span><\/a> <span class="mark">待回答<\/span> <b class="to-page" data-to="q-b{16}"><\/b>/u,
    );
    expect(html).toContain('目录');
  });

  it('makes room for labels where there are some', () => {
    expect(contents()).toContain('class="contents labelled"');
    expect(contents(question({ question: '问' }))).toContain('class="contents"');
  });

  it('shows formulas and code, but nothing that links or is linked to', () => {
    expect(titleOf('设 $x$ 与 `y`')).toMatch(/^设 <span class="math.*<code>y<\/code>$/su);
    expect(titleOf('看[这里](https://example.com)的脚注[^1]\n\n[^1]: 注')).toBe('看这里的脚注');
    expect(titleOf('图 ![曲线](notes/images/curve.png) 里')).toBe('图 <span class="figure">曲线</span> 里');
  });

  it('tells questions that ask the same by what they say next', () => {
    const html = contents(
      question({ question: '输出是什么？\n\n```\nprint(1)\n```', answer: '1' }),
      question({ question: '输出是什么？', answer: '二\n\n行' }),
      question({ question: '别的', answer: '三' }),
    );
    expect([...html.matchAll(/class="difference">([^<]*)</gu)].map(([, text]) => text)).toEqual(['print(1)', '二']);
  });

  it('tells headings, boxes and questions below headings apart', () => {
    const html = contents();
    expect(html).toMatch(/class="to-heading level-2"/u);
    expect(html).toMatch(/class="to-box level-2"/u);
    expect(html).toMatch(/class="to-question answered in-3"/u);
    // In a flex container, each word of a long title would stand in a column of its own.
    expect(html).toMatch(/class="to-heading level-2"><a href="[^"]*"><span>[^<]*<\/span><\/a>/u);
  });

  it('cuts long questions, between words where there are some', () => {
    expect(titleOf('字'.repeat(45))).toBe('字'.repeat(45));
    expect(titleOf('字'.repeat(46))).toBe(`${'字'.repeat(45)}…`);
    expect(titleOf('word '.repeat(30))).toBe(`${'word '.repeat(17)}word…`);
    expect(titleOf(`**重** ${'字'.repeat(46)}`)).toMatch(/^<strong>重<\/strong> 字+…$/u);
    expect(titleOf(`\`${'字'.repeat(46)}\` 后`)).toBe(`<code>${'字'.repeat(45)}…</code>`);
  });

  it('cuts no formula, and shows it set where the rest is cut', () => {
    const cut = titleOf(`求 $\\frac{a}{b}$ ${'字'.repeat(46)}`);
    expect(cut).toMatch(/^求 <span class="math/u);
    expect(cut).toMatch(/字…$/u);
    expect(titleOf(`${'字'.repeat(44)} $a+b+c$ 完`)).toBe(`${'字'.repeat(44)} …`);
    // Its source is longer than it is.
    expect(titleOf(`$\\operatorname{${'x'.repeat(10)}}${'\\,'.repeat(40)}$ 完`)).toMatch(/完$/u);
  });
});
