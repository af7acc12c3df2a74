import { expect, it } from 'vitest';
import type { Flow } from '../../src/mdast/nodes.js';
import remarkCards from '../../src/questions/cards.js';
import remarkClozeLinks from '../../src/questions/cloze-links.js';
import remarkQuestions from '../../src/questions/gather.js';
import { renderHtml } from '../../src/render/html.js';
import { labelsFor } from '../../src/render/labels.js';
import { questionsOf, run } from '../support/run.js';

async function answer(text: string) {
  const { tree, file } = await run(`## Q1\n${text}`, remarkQuestions, remarkClozeLinks, remarkCards);
  const [question] = questionsOf(tree);
  const options = { labels: labelsFor('en'), imageUrl: (path: string) => path, math: 'tex' as const };
  const html = renderHtml(question?.children[1].children as Flow[], { ...options, keepClozes: true });
  return { html, kind: question?.kind, messages: file.messages.map(({ ruleId }) => ruleId) };
}

it.each([
  ['{{c1::https://x.org}}', '<p>{{c1::<a href="https://x.org">https://x.org</a>}}</p>'],
  ['{{c1::www.x.org/a::hint}}。', '<p>{{c1::<a href="http://www.x.org/a">www.x.org/a</a>::hint}}。</p>'],
  ['see https://x.org/}}', '<p>see <a href="https://x.org/%7D%7D">https://x.org/}}</a></p>'],
])('%s', async (text, html) => {
  expect((await answer(text)).html).toBe(html);
});

it.each(['<div>{{c1::a}} b</div>', '<table><tr><td>{{c1::a}}</td></tr></table>'])(
  'makes a cloze of a deletion in a block of HTML: %s',
  async text => {
    expect((await answer(text)).kind).toBe('cloze');
  },
);

it('makes no cloze of a gap that Anki does not know, and says so', async () => {
  expect(await answer('a {{c0::b}} {{c501::c}}')).toEqual({
    html: '<p>a b c</p>',
    kind: undefined,
    messages: ['cloze-number', 'cloze-number'],
  });
  expect(await answer('{{c0::a {{c1::b}}::h}}')).toEqual({
    html: '<p>a {{c1::b}}</p>',
    kind: 'cloze',
    messages: ['cloze-number'],
  });
});
