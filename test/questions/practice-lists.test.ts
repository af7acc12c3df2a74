import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** The fronts and backs of a list below a heading, beside a topic. */
async function sides(heading: string, ...blocks: string[]) {
  const topic = ['# Notes', '## Tides', 'The moon pulls the sea.'];
  const { tree } = await run([...topic, heading, ...blocks].join('\n\n'), remarkQuestions);
  return questionsOf(tree)
    .slice(1)
    .map(({ path, label, children }) => [path.at(-1), label, ...children.map(side => textOf(side).trim())]);
}

describe('lists to practise with', () => {
  it('begin right below a bold name, whatever their first number', async () => {
    const list =
      '**Basic:**\n1. What is ebb?\n2. What is flood?\n\n**More:**\n3. Why is `slack` short?\n4. When does it come?';
    expect(await sides('## Practice questions', list)).toEqual([
      ['Basic', '1', 'What is ebb?', ''],
      ['Basic', '2', 'What is flood?', ''],
      ['More', '3', 'Why is slack short?', ''],
      ['More', '4', 'When does it come?', ''],
    ]);
  });

  it('begin below no name whose numbers do not count on, and below no text', async () => {
    for (const second of ['**More:**\n3. Why?\n5. When is it?', 'Some say more.\n3. Why is it?\n4. When is it?'])
      expect(
        (await sides('## Practice questions', '**Basic:**\n1. What is ebb?\n2. What is flood?', second)).length,
      ).not.toBe(4);
  });

  it('have the answers that are folded below them, number by number', async () => {
    const list = '1. What is ebb?\n2. What is flood?';
    const folded = (...items: string[]) => ['<details>\n<summary>Answers</summary>', items.join('\n'), '</details>'];
    expect(await sides('## Self-check', list, ...folded('1. It falls.', '2. It rises.'))).toEqual([
      ['Self-check', '1', 'What is ebb?', 'It falls.'],
      ['Self-check', '2', 'What is flood?', 'It rises.'],
    ]);
    expect((await sides('## Self-check', list, ...folded('1. It falls.'))).map(([, , , back]) => back)).not.toContain(
      'It falls.',
    );
  });

  it('have their answers in brackets where half of the items do', async () => {
    const items = (count: number) =>
      [1, 2, 3, 4].map(at => `${at}. What is ${at}?${at <= count ? `\n   (It is ${at}.)` : ''}`);
    const backs = async (count: number) =>
      (await sides('## Self-check', items(count).join('\n'))).map(([, , , back]) => back);
    expect(await backs(2)).toEqual(['(It is 1.)', '(It is 2.)', '', '']);
    expect(await backs(1)).toEqual(['', '', '', '']);
  });

  it('are no lists of what readers should be able to do', async () => {
    const list = '1. Explain what ebb is\n2. Read a table\n3. Set a mark\n4. Find the time';
    expect(await sides('## Self-check', 'You know tides if you can:', list)).toEqual([]);
    expect(
      await sides('## Self-check', 'Answer these:', '1. Explain what ebb is\n2. What is flood?\n3. What is slack?'),
    ).toHaveLength(3);
  });
});
