import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { isJudgeProblem } from '../../src/questions/text/judge-problems.js';
import { questionsOf, run } from '../support/run.js';

/** The questions of a page with such headings below its title, each with a text. */
async function asked(title: string, names: string[]): Promise<string[]> {
  const notes = [`# ${title}`, ...names.flatMap(name => [`## ${name}`, 'Text.'])].join('\n\n');
  const { tree } = await run(notes, remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const topics = (count: number) => Array.from({ length: count }, (_, at) => `Topic ${'abcdefgh'[at]}`);

describe('a problem that is stated by name', () => {
  const page = (...names: string[]) => asked('Water', ['Problem statement', ...names]);

  it('is solved by a third of the headings below it', async () => {
    expect(await page(...topics(2), 'Code')).toEqual(['Water']);
    expect(await page(...topics(3), 'Code')).not.toEqual(['Water']);
  });

  it('has no more headings that ask than parts', async () => {
    expect(await page('Why so?', 'Code', 'Complexity', 'What else?')).toEqual(['Water']);
    expect(await page('Why so?', 'Code', 'What now?')).not.toEqual(['Water']);
    expect(await page('Why so?', 'What else?', '我学到了什么', 'Code')).toEqual(['Water']);
  });

  it('has an answer, and no questions with labels beside it', async () => {
    expect(await page('Example', ...topics(2))).not.toEqual(['Water']);
    expect(await page('Q1: Why so?', 'Code', 'Complexity')).not.toEqual(['Water']);
  });

  it('is on the front without what is told above the code', async () => {
    const notes = [
      '# Water',
      '## Problem statement',
      'Take two lines.',
      '## Short side',
      'It counts.',
      '## Code',
      'A loop.',
    ];
    const { tree } = await run(notes.join('\n\n'), remarkQuestions);
    const fronts = questionsOf(tree).map(({ children: [prompt] }) => prompt.children.map(node => textOf(node)));
    expect(fronts).toEqual([['Water', 'Take two lines.']]);
  });

  it('has remarks beside its parts', async () => {
    expect(await page(...topics(3), 'Key insight', 'Code')).toEqual(['Water']);
  });

  it('is the only one', async () => {
    expect(await page('Code', 'Problem statement', 'Code')).not.toEqual(['Water']);
  });
});

describe('solutions that are counted', () => {
  it('are parts with a name of their own behind a mark as well, unless they count questions', async () => {
    expect(await asked('先序遍历', ['方法一、递归', '方法二、用栈'])).toEqual(['先序遍历']);
    expect(await asked('先序遍历', ['问题一、递归', '问题二、用栈'])).not.toEqual(['先序遍历']);
  });
});

describe('a problem that a site counts', () => {
  it('is solved by two parts, however many other headings there are', async () => {
    expect(await asked('LeetCode 11 – Water', [...topics(7), 'Code', 'Complexity'])).toEqual(['LeetCode 11 – Water']);
    expect(await asked('LeetCode 11 – Water', [...topics(7), 'Code'])).not.toEqual(['LeetCode 11 – Water']);
    expect(await asked('Water', [...topics(7), 'Code', 'Complexity'])).not.toEqual(['Water']);
  });

  it('has a number and a name', () => {
    const is = [
      '📍 LeetCode 20 – Stacks',
      '力扣 20. 有效的括号',
      '力扣第 20 题：括号',
      'LeetCode #20: Stacks',
      '洛谷 P1001 加法',
    ];
    expect(is.filter(text => !isJudgeProblem(text))).toEqual([]);
    const isNot = ['LeetCode notes', 'LeetCode 20', 'LeetCode 20 vs LeetCode 21', 'LeetCode 1–100', 'Redis 6: Threads'];
    expect(isNot.filter(isJudgeProblem)).toEqual([]);
  });
});
