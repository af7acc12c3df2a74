import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** What the answers to a table of what interviewers ask say. */
async function answers(head: string, row: string): Promise<string[]> {
  const columns = '| --- '.repeat(head.split('|').length - 2);
  const text = `# 堆\n\n## 上浮\n\n比父亲小就交换。\n\n## 面试信号\n\n${head}\n${columns}|\n${row}\n${row}\n`;
  const { tree } = await run(text, remarkQuestions);
  const asked = questionsOf(tree).filter(({ children: [prompt] }) => textOf(prompt) === '手写一个堆');
  return asked.map(({ children: [, answer] }) => textOf(answer));
}

it('an answer in a table of what interviewers ask has the name of its column, but where that is called answer', async () => {
  const line = '建堆为什么是线性的';
  expect(await answers('| 面试官问 | 下一问大概率是 |', `| 手写一个堆 | ${line} |`)).toContain(
    `下一问大概率是 ${line}`,
  );
  expect(await answers('| 面试官问 | 你的回答 |', `| 手写一个堆 | ${line} |`)).toContain(line);
});
