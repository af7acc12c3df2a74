// The cases of files that hold nothing but lists; `thresholds.test.ts` runs them, since most stand on either side of a number.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(text: string, options: QuestionsOptions = {}): Promise<string[]> {
  const { tree } = await run(text, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

/** So many items, of which the first ones ask by a word; letters tell them apart. */
const items = (asking: number, all: number, other = '') =>
  Array.from({ length: all }, (_, at) => {
    const name = String.fromCharCode(97 + at);
    return at < asking ? `谈谈${name}` : `${name}${other}`;
  });

const list = (texts: string[]) => texts.map(text => `- ${text}\n`).join('');

const notes = (texts: string[], others = '') => `# 笔记\n\n## 甲\n\n${list(texts)}\n${others}`;

const outright = '## 乙\n\n- 乙是什么？\n- 丙是什么？\n- 丁是什么？\n\n';

const weak = `## 戊\n\n${list(items(4, 6))}\n`;

describe('lists in a file without anything else', () => {
  it.each([
    ['half of whose items ask', notes(items(3, 6)), items(3, 6)],
    ['of five', notes(items(5, 5)), items(5, 5)],
    ['with a remark above them', notes(items(5, 5)).replace('## 甲\n', '## 甲\n\n> 多看文档。\n'), items(5, 5)],
    ['with a remark below them that is a fifth as long', `${notes(items(5, 5))}\n记住。\n`, items(5, 5)],
    ['with a remark below them that is hardly a quarter as long', `${notes(items(6, 6))}\n记住了。\n`, items(6, 6)],
    ['above a rule and a text', `${notes(items(5, 5))}\n---\n\n一段文字。\n`, items(5, 5)],
    ['below topics', notes([`丁\n${list(items(5, 5)).replaceAll('- ', '  - ')}`.trimEnd()]), items(5, 5)],
    ['with one in ten that tells something', notes([...items(9, 9), 'j：丙']), [...items(9, 9), 'j：丙']],
    ['half of which are links', notes([...items(3, 3).map(text => `[${text}](x/y)`), ...items(3, 3)]), items(3, 3)],
    [
      'in two of three sections',
      notes(items(5, 5), '## 乙\n\n- 谈谈乙\n\n## 丙\n\n- 丁\n'),
      [...items(5, 5), '谈谈乙'],
    ],
    ['beside as many that ask outright', notes(items(4, 6), outright), items(4, 6)],
  ])('are questions: %s', async (_, text, all) => {
    expect(await asked(text)).toEqual(expect.arrayContaining(all));
  });

  it.each([
    ['less than half of whose items ask', notes(items(3, 7)), '谈谈a'],
    ['of four', notes(items(4, 4)), '谈谈a'],
    ['with more that tell something', notes([...items(8, 8), 'i：丙']), '谈谈a'],
    ['with an answer below more', notes([...items(8, 8), 'i\n\n  丙。']), '谈谈a'],
    ['with tasks to tick off', notes(items(5, 5).map(text => `[ ] ${text}`)), '谈谈a'],
    [
      'more than half of which are links',
      notes([...items(4, 4).map(text => `[${text}](x/y)`), ...items(3, 3)]),
      '谈谈a',
    ],
    [
      'in three of five sections',
      notes(items(5, 5), '## 乙\n\n- 谈谈乙\n\n## 丙\n\n- 谈谈丙\n\n## 丁\n\n- 丁\n\n## 戊\n\n- 戊\n'),
      '谈谈a',
    ],
    ['beside more that ask outright', notes(items(4, 6), weak.repeat(2) + outright.repeat(4)), '谈谈a'],
    ['beside a text', notes(items(5, 5), '## 乙\n\n一段文字。\n'), '谈谈a'],
    ['with more than a quarter of their length below them', `${notes(items(5, 5))}\n记住了。\n`, '谈谈a'],
    ['with code below them', `${notes(items(5, 5))}\n\`\`\`\na\n\`\`\`\n`, '谈谈a'],
    ['below a heading that asks', notes(items(5, 5)).replace('甲', '什么是甲？'), '谈谈a'],
    ['that name what they tell before a colon', notes(items(5, 5).map(text => `${text}的区别：丙`)), '谈谈a的区别：丙'],
  ])('are none: %s', async (_, text, one) => {
    expect(await asked(text)).not.toContain(one);
  });

  it('are none where the form is off', async () => {
    expect(await asked(notes(items(5, 5)), { dialects: { 'question-list': 'off' } })).not.toContain('谈谈a');
  });

  it('may be questions about the item above them', async () => {
    const nested = (below: string) => asked(notes([`丙\n  - ${below}`, ...items(5, 5)]));
    expect(await nested('丙是什么\n  - 丁')).toEqual(['丙是什么', '丁', ...items(5, 5)]);
    expect(await nested('丙是什么\n  - 丁\n  - 戊')).toEqual(['丙', ...items(5, 5)]);
    const less = `${list(items(4, 9)).replaceAll('- ', '  - ')}`.trimEnd();
    expect(await asked(notes([`丙\n${less}`, ...items(9, 9)]))).toEqual(['丙', ...items(9, 9)]);
    expect(await asked(notes(['谈谈丙\n  - 丙是什么\n  - 丁', ...items(5, 5)]))).toEqual([
      '谈谈丙',
      '丙是什么',
      '丁',
      ...items(5, 5),
    ]);
    expect(await asked(notes(['[丙](x/y)\n  - 丙是什么\n  - 丁', ...items(5, 5)]))).toContain('丙');
  });
});

it('items whose numbers begin lists of their own keep their words', async () => {
  expect(await asked(`# 笔记\n\n## 甲\n\n- 2. 戊是什么？\n- 3. 己是什么？\n\n${outright}`)).toEqual([
    '戊是什么？',
    '己是什么？',
    '乙是什么？',
    '丙是什么？',
    '丁是什么？',
  ]);
});
