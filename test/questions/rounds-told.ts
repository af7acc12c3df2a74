// The cases of lines that ask in a round of an interview; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

const lines = ['线程池是什么', '内存屏障是什么', '虚函数和纯虚函数的区别'];

/** Whether a line of a round is a question beside three others. */
async function isAsked(line: string): Promise<boolean> {
  const { tree } = await run(['# 客户端面经', '## 一面', ...lines, line].join('\n\n'), remarkQuestions);
  return questionsOf(tree).some(({ children: [prompt] }) => textOf(prompt) === line);
}

describe('a line of a round that asks without a mark', () => {
  it('is a question of 30 characters at most', async () => {
    const asking = (length: number) => `${'甲'.repeat(length - 3)}是什么`;
    expect([await isAsked(asking(30)), await isAsked(asking(31))]).toEqual([true, false]);
  });
});
