import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** What stands on the front of the only question, block by block. */
async function front(below: string): Promise<string[]> {
  const { tree } = await run(`## Bài 1: Sắp xếp\n\n${below}`, remarkQuestions);
  return questionsOf(tree).flatMap(({ children: [prompt] }) => prompt.children.slice(1).map(node => textOf(node)));
}

describe('an exercise', () => {
  it.each(['Gợi ý:', 'Gợi ý bảng:', 'Ý tưởng: trộn.', 'Lời giải:', 'Hint: merge.'])(
    'asks what stands above %s',
    async hint => {
      expect(await front(`Yêu cầu:\n\n- Ổn định.\n\n${hint}\n\nChia đôi.`)).toEqual(['Yêu cầu:', 'Ổn định.']);
    },
  );

  it.each(['任务要求：', 'Đề bài: xếp dãy số.', 'Requirements:'])('is stated behind %s', async label => {
    expect(await front(`${label}\n\nGợi ý:\n\nChia đôi.`)).toEqual([label]);
  });

  it.each([
    ['a solution in code stands above the hint', 'Yêu cầu:\n\n- Ổn định.\n\n```\nf()\n```\n\nGợi ý:\n\nChia đôi.'],
    ['nothing states it', 'Một dãy số.\n\nGợi ý:\n\nChia đôi.'],
    ['more words make a sentence', 'Yêu cầu:\n\nGợi ý cho người mới bắt đầu học:\n\nChia đôi.'],
  ])('has only its heading on the front where %s', async (_, below) => {
    expect(await front(below)).toEqual([]);
  });
});

/** The front of an exercise that is only counted, block by block. */
async function counted(heading: string, below: string): Promise<string[]> {
  const { tree } = await run(`## ${heading}\n\n${below}`, remarkQuestions);
  return questionsOf(tree).flatMap(({ children: [prompt] }) => prompt.children.map(node => textOf(node)));
}

describe('an exercise that is only counted', () => {
  it.each([
    ['练习3.1', '读入一行。\n\n- 用循环\n\n解：\n\n如下。', ['练习3.1', '读入一行。', '用循环']],
    ['练习3.1（选做）', '读入一行。\n\n答：略。', ['练习3.1（选做）', '读入一行。']],
    ['Exercise 4', '> Sort.\n\n> Twice.\n\n```\nf()\n```', ['Exercise 4', 'Sort.', 'Twice.']],
    ['Problem 4.2', 'Sort.\n\n```\nf()\n```', ['Sort.']],
    ['题目3.1', '读入一行。\n\n解：如下。', ['读入一行。']],
  ])('%s has its text on the front: %j', async (heading, below, front) => {
    expect(await counted(heading, below)).toEqual(front);
  });

  it.each([
    ['nothing else stands below it', '练习3.1', '42'],
    ['it begins with code', '练习3.1', '```\nf()\n```\n\n输出 3。'],
    ['it says what it is', '练习3: 排序', '归并。\n\n先分后合。'],
    ['it is an example', '示例 3', '归并。\n\n先分后合。'],
  ])('has its heading alone where %s', async (_, heading, below) => {
    expect(await counted(heading, below)).toHaveLength(1);
  });
});
