import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function cards(yaml: string, body = 'Text.') {
  const { tree } = await run(`---\n${yaml}\n---\n\n${body}\n`, remarkFrontMatter, remarkQuestions);
  return questionsOf(tree);
}

async function asked(yaml: string, body?: string) {
  return (await cards(yaml, body)).map(({ children: [prompt, answer] }) => `${textOf(prompt)} = ${textOf(answer)}`);
}

describe('cards in the front matter', () => {
  it.each([
    ['the keys of a list', 'flashCards:\n- question: A?\n  answer: b', ['A? = b']],
    ['short keys, in a flow', 'faq: [{q: A?, a: b}, {Q: C?, A: d}]', ['A? = b', 'C? = d']],
    ['keys in Chinese', 'x:\n  - 问题: 甲？\n    答案: 乙', ['甲？ = 乙']],
    [
      'a list inside others',
      'schema:\n  - type: FAQPage\n    questions:\n      - question: A?\n        answer: b',
      ['A? = b'],
    ],
    ['the front matter itself', 'front: A?\nback: b\ntags: [c]', ['A? = b']],
    ['numbers', 'cards:\n  - front: How many?\n    back: 007', ['How many? = 007']],
    ['one of two without an answer', 'x:\n  - q: A?\n    a: b\n  - q: C?', ['A? = b', 'C? = ']],
    ['a key that is none beside it', 'title: A: b: c\ncards:\n  - front: A?\n    back: b\nmore: d: e', ['A? = b']],
  ])('are read by %s', async (_what, yaml, found) => {
    expect(await asked(yaml)).toEqual(found);
  });

  it.each([
    ['no answers', 'questions:\n  - question: Which colour?\n    options: [red, green]\n  - question: Which size?'],
    ['other items', 'x:\n  - q: A?\n    a: b\n  - c'],
    ['files', 'x:\n  - front: a.png\n    back: b.png\n  - front: /c\n    back: /d'],
    ['numbers to choose by that count from 0 or from 1', 'x:\n  - q: A?\n    options: [b, c, d]\n    correct: 1'],
    ['an answer that is a map', 'question: A?\nanswer: {b: c}'],
    ['YAML that breaks off', 'cards:\n  - front: "A?\n    back: b'],
  ])('are not made of lists with %s', async (_what, yaml) => {
    expect((await asked(yaml)).filter(text => !text.endsWith(' = '))).toEqual([]);
  });

  it('take numbers for options where one of them tells where they begin', async () => {
    const list = (right: number) =>
      `x:\n  - q: A?\n    options: [b, c, d]\n    correct: 1\n  - q: E?\n    options: [f, g]\n    correct: ${right}`;
    expect((await asked(list(0))).map(text => text.split(' = ')[1])).toEqual(['B. c', 'A. f']);
    expect((await asked(list(2))).map(text => text.split(' = ')[1])).toEqual(['A. b', 'B. g']);
  });

  it('stand where they are written', async () => {
    const [first, second] = await cards(
      'title: T\ncards:\n  - front: A?\n    back: >\n      b\n\n      c\n  - front: D?\n    back: e',
    );
    expect(first?.position).toEqual({
      start: { line: 4, column: 5, offset: 24 },
      end: { line: 8, column: 8, offset: 62 },
    });
    expect(second?.position?.start).toMatchObject({ line: 9, column: 5 });
  });

  it('change nothing in what the text asks, and give way to it', async () => {
    const body = '## Queues\n\nText.\n\n## What is A?\n\nLong.\n\n## Locks\n\nText.';
    const yaml = 'faq:\n  - q: What is A?\n    a: Short.\n  - q: Why B?\n    a: So.';
    const headings = (await asked('title: T', body)).filter(text => !text.startsWith('Why'));
    expect(await asked(yaml, body)).toEqual(['Why B? = So.', ...headings]);
  });
});
