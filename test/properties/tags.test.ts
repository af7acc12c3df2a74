import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/mdast/nodes.js';
import { plainText } from '../../src/mdast/text.js';
import remarkHtml from '../../src/normalise/html/html.js';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkQuestions from '../../src/questions/gather.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';
import { questionsOf, run } from '../support/run.js';
import { runs } from '../support/runs.js';

const tag = fc.constantFrom(
  ...'<a> <b> <i> <p> <li> <td> <ul> <div> <table> <h1> <span> <img> <br> <hr> <br/> <wbr> <link> <meta> <input> <button> <script>'.split(
    ' ',
  ),
  ...'<style> <pre> <textarea> <template> <slot> <html> <head> <body> <title> <iframe> <video> <svg> <details> <summary> <main>'.split(
    ' ',
  ),
  ...'<Button/> <Link/> <Form.Item/> <my-tag> <List> <b></b> <em></em> <span></span> <slot></slot> <script></script> <></>'.split(
    ' ',
  ),
  ...'<SCRIPT> <DIV> <BR/> <select/> <!DOCTYPE|html> <!doctype|html> <?xml|version="1.0"?> <?php|echo|1;?> <![CDATA[x]]>'
    .split(' ')
    .map(text => text.replaceAll('|', ' ')),
  ...'<input|type="text"> <img|alt="a"> <script|defer> <slot|name="a"/> <Button|/> <template|#head> <button|/>'
    .split(' ')
    .map(text => text.replaceAll('|', ' ')),
);

type Frame = (...tags: string[]) => string;
const heads: Frame[] = [
  (a, b) => `${a} 和 ${b} 的区别？`,
  a => `什么是 ${a}？`,
  a => `${a} 有什么用？`,
  (a, b) => `Q：怎么把 ${a} 放进 ${b}`,
  a => `**${a}** 是什么？`,
];
const answers: Frame[] = [
  (a, b) => `用 ${a} 和 ${b}。`,
  (a, b) => `${a}、${b}，都可以。`,
  (a, b) => `${a} 是标签，${b} 也是。`,
  a => `- ${a} 在列表里\n- 第二项`,
  a => `1. 先写 ${a}。\n\n   再写别的。`,
  (a, b) => `> ${a} 在引用里\n> 见 ${b}。`,
  a => `| 甲 | 乙 |\n| - | - |\n| ${a} | 一 |`,
  (a, b) => `一行\n${a} 又一行，${b} 之后`,
  a => `${a}标签`,
  a => `the ${a} tag, and the rest`,
];
const closings = fc.constantFrom('</b>', '</div>', '</script>', '</li>').map(end => `以 ${end} 结束。`);
const filled = (frames: Frame[]) =>
  fc.tuple(fc.constantFrom(...frames), tag, tag).map(([frame, a, b]) => {
    const text = frame(a, b);
    return { text, tags: [a, b].slice(0, frame.length) };
  });
const block = fc.oneof(
  { weight: 6, arbitrary: filled(answers) },
  { weight: 1, arbitrary: closings.map(text => ({ text, tags: text.split(' ').slice(1, 2) })) },
);
const question = fc.tuple(filled(heads), fc.array(block, { minLength: 1, maxLength: 3 }));

const seen = (text: string) => text.replace(/\s+/gu, '');

describe('a tag that is talked about', () => {
  it('stays a word on both sides of every card, and swallows no question', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 4 }), async questions => {
        const notes = questions.map(([head, blocks]) => [`## ${head.text}`, ...blocks.map(({ text }) => text)]);
        const text = `# 标签\n\n${notes.map(parts => parts.join('\n\n')).join('\n\n')}\n`;
        const { tree } = await run(text, remarkQuestions, remarkHtml, remarkUnanswered);
        const cards = questionsOf(tree);
        expect(cards, text).toHaveLength(questions.length);
        for (const [index, { children }] of cards.entries()) {
          const [head, blocks] = questions[index] as (typeof questions)[number];
          const sides = [head.tags, blocks.flatMap(({ tags }) => tags)];
          for (const [side, { children: content }] of children.entries()) {
            expect(missing(sides[side] ?? [], shown(content as Flow[])), text).toEqual([]);
            expect(
              missing(
                sides[side] ?? [],
                plainText(content as Nodes[], html => html.replaceAll('&lt;', '<')),
              ),
              text,
            ).toEqual([]);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

function shown(content: Flow[]): string {
  const html = renderHtml(content, { labels: labelsFor('zh'), imageUrl: path => path, math: 'tex' });
  return textOf(fromHtml(html, { fragment: true }));
}

/** Which tags are not in a text, each at its place. */
function missing(tags: string[], text: string): string[] {
  let rest = seen(text);
  return tags.filter(one => {
    const at = rest.indexOf(seen(one));
    if (at >= 0) rest = rest.slice(at + seen(one).length);
    return at < 0;
  });
}
