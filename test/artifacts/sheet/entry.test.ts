import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { questionHtml } from '../../../src/artifacts/sheet/html/entry.js';
import { media, picture, question, sampleBank } from '../../support/bank.js';
import { png } from '../../support/png.js';

const context = contextOf(sampleBank());
const html = (written: Parameters<typeof question>[0], level = 3) => questionHtml(question(written), level, context);

describe('questionHtml', () => {
  it('has the label and the question in one heading, and a link target', () => {
    expect(html({ id: 'abc', label: 'Q<1>', question: '什么是 `x`？' })).toContain(
      '<h3 class="prompt" id="q-abc"><span class="label">Q&lt;1&gt;</span> 什么是 <code>x</code>？</h3>',
    );
  });

  it('keeps blocks of a question out of its heading', () => {
    const text = html({ id: 'abc', question: '读下面的代码：\n\n```\nx = 1\n```' });
    expect(text).toContain(
      '<h3 class="prompt" id="q-abc">读下面的代码：</h3>\n<div class="prompt-more"><pre><code><span class="code-line">x = 1',
    );
  });

  it('heads a question without text by what it says first', () => {
    const code = { id: 'abc', question: '```\nprint(1)\n```' };
    expect(html(code)).toContain('<h3 class="prompt" id="q-abc">print(1)</h3>');
    expect(html({ ...code, label: 'Q2' })).toContain(
      '<h3 class="prompt" id="q-abc"><span class="label">Q2</span> </h3>',
    );
  });

  it('drops line breaks that stand by themselves, and keeps those in a text', () => {
    const text = html({
      question: '问',
      answer: '<br>\n\n一\n\n<br>\n\n- 二\n\n<p><br></p>\n\n三<br>四\n\n<br/>\n<br/>',
    });
    expect(text.match(/<br>/gu)).toHaveLength(1);
    expect(text).toContain('三<br>四');
    expect(html({ question: '问', answer: '<b>一</b>\n<br>\n<i>二</i>' })).toContain('<br>');
  });

  it('says of lines to write on whether the settings say how many', () => {
    const fixed = contextOf(sampleBank(), { ...context.settings, lines: 2 });
    expect(html({ question: '问' })).toContain('<div class="ruled"><span');
    expect(questionHtml(question({ question: '问' }), 3, fixed)).toContain('<div class="ruled fixed"><span');
  });

  it('marks an unanswered question and gives it lines to write on', () => {
    const text = html({ question: '问' });
    expect(text).toContain('class="question unanswered short"');
    expect(text).toContain('<span class="mark">待回答</span>');
    expect(text.match(/class="ruled-line"/gu)).toHaveLength(3);
    expect(text).not.toContain('class="answer"');
  });

  it('shows what an unanswered question has all the same', () => {
    const text = html({ question: '问', answer: '待补充', status: 'unanswered' });
    expect(text).toContain('class="ruled-line"');
    expect(text).toContain('<div class="answer"><p class="whole">待补充</p></div>');
  });

  it('has no lines where there is an answer', () => {
    expect(html({ question: '问', answer: '答' })).not.toContain('class="ruled-line"');
  });

  it('keeps short answers whole, and no others', () => {
    expect(html({ question: '问', answer: '一行。' })).toContain('class="question answered short"');
    expect(html({ question: '问', answer: '字'.repeat(27 * 4) })).toContain('answered short"');
    expect(html({ question: '问', answer: '字'.repeat(27 * 4 + 1) })).toContain('answered"');
    expect(html({ question: '问', answer: 'a'.repeat(27 * 8) })).toContain('answered short"');
    expect(html({ question: '问', answer: '字\n'.repeat(5) })).toContain('answered"');
    expect(html({ question: '问', answer: '字', media: [picture.path] })).toContain('answered"');
    expect(html({ question: '问\n\n```\n1\n2\n3\n```', answer: '字' })).toContain('answered short"');
    expect(html({ question: '问\n\n```\n1\n2\n3\n4\n```', answer: '字' })).toContain('answered"');
  });

  it('lets the answer go to the next column without a long question, but not without a short one', () => {
    const code = (lines: number) => html({ question: `问\n\n\`\`\`\n${'1\n'.repeat(lines)}\`\`\``, answer: '字' });
    expect(code(4)).toContain('<div class="prompt-more">');
    expect(code(5)).toContain('<div class="prompt-more long">');
  });

  it('brings headings of an answer below the question, in their order', () => {
    const text = html({ question: '问', answer: '# 一\n\n### 三\n\n# 又一' });
    expect(text).toContain('<h4>一</h4>');
    expect(text).toContain('<h6>三</h6>');
    expect(text).toContain('<h4>又一</h4>');
    expect(html({ question: '问', answer: '###### 六' }, 6)).toContain('<h6>六</h6>');
  });

  it('sets a picture with its description as caption, and a missing one as a placeholder', () => {
    expect(html({ question: '问', answer: '看 ![曲线](notes/images/curve.png)' })).toContain(
      `<p class="lead whole">看 </p><p class="whole"><span class="figure"><img src="/media/${picture.name}" alt="曲线" width="60"><span class="caption">曲线</span></span>`,
    );
    const missing = html({ question: '问', answer: '![曲线](missing/x.png)' });
    expect(missing).toContain('class="missing-image"');
    expect(missing).toContain('缺少图片： x.png');
    expect(missing).not.toContain('<img');
  });

  it.each(['1', 'image', '图 3', 'image-20240101120000.png', '截图'])('sets no caption that only numbers: %s', alt => {
    expect(html({ question: '问', answer: `![${alt}](notes/images/curve.png)` })).not.toContain('caption');
  });

  it('leaves a picture as high as a line in its line', () => {
    const sign = media('notes/sign.png', png(16, 16, [0, 0, 0]), { width: 16, height: 16 });
    const withSign = contextOf(sampleBank({ media: [sign] }));
    const text = questionHtml(question({ question: '问', answer: '点 ![图标](notes/sign.png) 它' }), 3, withSign);
    expect(text).toContain(`点 <img src="/media/${sign.name}" alt="图标"> 它`);
  });

  it('sets a picture as large as its author wants it beside the text', () => {
    const large = media('notes/large.png', png(90, 60, [0, 0, 0]), { width: 90, height: 60 });
    const of = (data: { width?: number | '50%'; height?: number }) => {
      const asked = question({ question: '问', answer: '![曲线](notes/large.png)' });
      visit(asked.answer[0] as Nodes, 'image', image => {
        image.data = { ...image.data, ...data };
      });
      return questionHtml(asked, 3, contextOf(sampleBank({ media: [large] })));
    };
    expect(of({ width: 80 })).toContain('alt="曲线" style="width:5em;height:auto"><span class="caption">');
    expect(of({ width: 80, height: 200 })).toContain('alt="曲线" style="width:5em;height:auto"><span class="caption">');
    expect(of({ height: 80 })).toContain('alt="曲线" style="width:auto;height:5em"><span class="caption">');
    expect(of({ width: '50%' })).toContain('alt="曲线" width="50%"><span class="caption">');
    expect(of({ width: 24 }), 'a sign').toContain('alt="曲线" style="width:1.5em;height:auto"></p>');
  });

  it('keeps the footnotes of two questions apart, without links back or titles', () => {
    const answer = '甲[^1]\n\n[^1]: 注。';
    const one = html({ id: 'one', question: '问', answer });
    const ids = [...one.matchAll(/\bid="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toEqual(['q-one', 'q-one-a-fnref-1', 'q-one-a-fn-1', 'end-q-one']);
    expect(one).toContain('href="#q-one-a-fn-1"');
    expect(one).not.toMatch(/backref|脚注|↩|describedby/u);
  });

  it('keeps the words of short cells whole', () => {
    const text = html({ question: '问', answer: '| 名称 | 很长的标题 |\n|---|---|\n| Lasso | 是 |' });
    expect(text).toContain('<th class="tight">名称</th>');
    expect(text).toContain('<th>很长的标题</th>');
    expect(text).toContain('<td class="tight">是</td>');
  });

  it('keeps texts of a few lines whole, those in lists with others below them too', () => {
    const text = html({
      question: '问',
      answer: `${'字'.repeat(27 * 4)}\n\n${'字'.repeat(27 * 5)}\n\n- 短\n  - 下\n- ${'字'.repeat(27 * 5)}`,
    });
    expect(text.match(/<p class="whole">字/gu)).toHaveLength(1);
    expect(text.match(/<p>字/gu)).toHaveLength(1);
    expect(text).toMatch(/<li><p class="item whole">短\s*<\/p><ul>/u);
    expect(text).toContain('<li class="whole">下</li>');
    expect(text).toContain('<li class="tall">字');
  });

  it('keeps a text that ends with a colon beside what it leads to, and no other', () => {
    const text = html({ question: '问', answer: '如下：\n\n```\nx\n```\n\n完。\n\n末尾：' });
    expect(text).toContain('<p class="whole lead">如下：</p>');
    expect(text).toContain('<p class="whole">完。</p>');
    expect(text).toContain('<p class="whole">末尾：</p>');
  });

  it('fills no lines of a text with long words, which would leave holes', () => {
    expect(html({ question: '问', answer: '用 Transformer' })).toContain('<p class="whole ragged">');
    expect(html({ question: '问', answer: '用 internationalisation' })).toContain('<p class="whole ragged">');
    expect(html({ question: '问', answer: '用 BERT 和词-表' })).toContain('<p class="whole">');
  });

  it('breaks words in tables only where they have no room beside each other', () => {
    const table = (word: string) => html({ question: '问', answer: `| a | b |\n|---|---|\n| ${word} | ${word} |` });
    expect(table('backpropagation')).toContain('<table>');
    expect(table('internationalisation_backpropagation')).toContain('internationalisation_<wbr>back');
    const wide = table('internationalisation-backpropagationwithoutanyend');
    expect(wide).toContain('<table class="spanning">');
    expect(wide).toContain('class="question answered wide"');
  });

  it('gives each formula its source to be read out, but one with a mistake, which shows it', () => {
    expect(html({ question: '问', answer: '$a"b$' })).toContain('role="img" aria-label="\uF8F0a&#x22;b"');
    expect(html({ question: '问', answer: '$a"b$' })).not.toContain('aria-hidden');
    expect(html({ question: '问', answer: String.raw`$\frac{a}{$` })).not.toContain('aria-label');
  });
});
