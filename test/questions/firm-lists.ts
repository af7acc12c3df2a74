// The cases of lists that firms asked; `thresholds.test.ts` runs them, since most stand on either side of a number.
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, runFile } from '../support/run.js';

async function fronts(...lists: string[]): Promise<string[]> {
  const firms = lists.map((list, index) => `## ${index + 2}. Firm\n\n${list}\n`);
  const topic = `## 1. Layout\n\n${'A box has a margin, a border and a padding. '.repeat(20)}\n`;
  const { tree } = await runFile('notes/a.md', ['# 面经', topic, ...firms].join('\n\n'), remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt));
}

const asking = '- Boxes\n- How does a closure work';
const topics = '- Locks\n- Pipes';

describe('what firms asked, beside topics with text', () => {
  it('is asked from two lists on that ask', async () => {
    expect(await fronts(asking, asking)).toContain('Boxes');
    expect(await fronts(asking, '- A pipe: what one end writes, the other reads.')).not.toContain('Boxes');
  });

  it('is asked where two thirds of the lists ask', async () => {
    expect(await fronts(asking, asking, topics)).toContain('Locks');
    expect(await fronts(asking, asking, topics, topics)).not.toContain('Boxes');
  });

  it.each([
    ['most items tell something', '- How does a closure work\n- A lock: one holds it.\n- A pipe: two ends.'],
    ['more is said than asked', `${asking}\n\n${'It went on for an hour. '.repeat(9)}`],
    ['there is no list', 'How does a closure work'],
  ])('leaves out a firm where %s', async (_, list) => {
    expect(await fronts(asking, asking, list)).toContain('Firm');
  });
});
