// The cases of plain items beside headings in lists; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** Whether an item is a question beside so many headings that ask, and so many that do not. */
async function isAsked(asking: number, others: number): Promise<boolean> {
  const headings = [
    ...Array.from({ length: asking }, (_, at) => `* #### What is ${'abcdefgh'[at]}?\n\n  Text.`),
    ...Array.from({ length: others }, (_, at) => `* #### Topic ${'abcdefgh'[at]}\n\n  Text.`),
  ];
  const { tree } = await run([...headings, '* Why does it leak?'].join('\n'), remarkQuestions);
  return questionsOf(tree).some(({ children: [prompt] }) => textOf(prompt) === 'Why does it leak?');
}

describe('a plain item beside headings in lists', () => {
  it('asks where three of them do, and more than half', async () => {
    expect([await isAsked(3, 0), await isAsked(2, 0)]).toEqual([true, false]);
    expect([await isAsked(4, 3), await isAsked(4, 4), await isAsked(5, 4)]).toEqual([true, false, true]);
  });
});
