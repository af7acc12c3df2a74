import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { run } from '../support/run.js';

/** The rules that made questions, each with how many; what was a part of an answer is left out. */
async function counted(text: string): Promise<Record<string, number>> {
  const { tree } = await run(text, remarkQuestions);
  const counts: Record<string, number> = {};
  for (const { kind, rule } of tree.data?.decisions ?? [])
    if (kind === 'question') counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const percent = (front: string) => `${front}\n\n%\n\nBack.\n\n`;
const rule = (front: string) => `${front}\n\n---\n\nBack.\n\n`;
const folded = (title: string) => `<details><summary>${title}</summary>\n\nText.\n\n</details>\n\n`;
const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => `## Part ${index}\n\nSome text.\n\n`).join('');

describe('what a form counts by', () => {
  it.each([
    ['percent', `## Heaps\n\n${percent('One')}---\n\n${percent('Two')}`, `## Heaps\n\n${percent('One')}`],
    ['rule', `## Heaps\n\n${rule('One')}***\n\n${rule('Two')}`, `## Heaps\n\n${rule('One')}***\n`],
  ])('%s: two cards below a heading are questions, one is a part of it', async (name, two, one) => {
    expect(await counted(two)).toEqual({ [name]: 2 });
    expect(await counted(one)).toEqual({ rank: 1 });
  });

  it('details: three that nothing stands beside are questions, whatever they say; two are none', async () => {
    const two = `# Notes\n\n## Heaps\n\n${folded('Binary')}${folded('Fibonacci')}`;
    expect(await counted(`${two}${folded('Leftist')}`)).toEqual({ details: 3 });
    expect(await counted(two)).not.toHaveProperty('details');
    expect(await counted(`${two}${folded('Leftist')}Some text.\n`)).not.toHaveProperty('details');
  });

  it('quote: numbers make questions of items, but not of lines in bold', async () => {
    expect(await counted('1. Heaps\n   > Trees.\n2. Stacks\n   > Lists.\n')).toEqual({ quote: 2 });
    expect(await counted('**1. Heaps**\n\nTrees.\n\n**2. Stacks**\n\nLists.\n')).toEqual({});
  });

  it('bold: two lines weigh as much as a heading with text', async () => {
    const lines = '## Heaps\n\n**What is a heap?**\n\nA tree.\n\n**What is a root?**\n\nThe top.\n';
    expect(await counted(`${articles(1)}${lines}`)).toMatchObject({ bold: 2 });
    expect(await counted(`${articles(2)}${lines}`)).not.toHaveProperty('bold');
  });

  it('question-list: a list weighs as much as a heading with text', async () => {
    const list = '## Heaps\n\n- What is a heap?\n- What is a root?\n- Why a tree?\n- How deep?\n';
    expect(await counted(`${articles(1)}${list}`)).toMatchObject({ 'question-list': 4 });
    expect(await counted(`${articles(2)}${list}`)).not.toHaveProperty('question-list');
  });
});
