import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** The labels and sides of notes' questions, a side's blocks apart. */
async function cards(...blocks: string[]) {
  const { tree } = await run(['# Notes', ...blocks].join('\n\n'), remarkQuestions);
  return questionsOf(tree).map(({ label, children: [prompt, answer] }) => ({
    label,
    front: prompt.children.map(node => textOf(node)).filter(Boolean),
    back: [answer.label, ...answer.children.map(node => textOf(node))],
  }));
}

describe('a heading that is a card', () => {
  it.each([
    ['## Card: The root', '**Prompt:**\nWhat is on top?', '**Answer:**\nThe least.', ['Card', 'The root'], 'Answer'],
    ['## Flashcard 12', '**Front:** What is on top?', '**Back:** The least.', ['Flashcard 12'], 'Back'],
    ['## 卡片 3：堆顶', '正面：What is on top?', '背面：The least.', ['卡片3', '堆顶'], '背面'],
    ['## **Card 4:** The root', 'Prompt: What is on top?', 'Answer: The least.', ['Card 4', 'The root'], 'Answer'],
  ])('%s has no label on its front', async (heading, front, back, [label, ...words], side) => {
    expect(await cards(heading, front, back)).toEqual([
      { label, front: [...words, 'What is on top?'], back: [side, 'The least.'] },
    ]);
  });

  it('may have blocks below the labels of its sides', async () => {
    expect(await cards('## Card 1', '**Prompt:**', 'What is on top?', '**Answer:**', 'The least.')).toEqual([
      { label: 'Card 1', front: ['What is on top?'], back: ['Answer', 'The least.'] },
    ]);
  });

  it.each([
    ['## Card: credit', 'The bank pays.', '**Answer:** in a month.'],
    ['## Card: credit', '**Prompt:** The bank pays.', 'In a month.'],
    ['## Cardinality', '**Prompt:** How many rows?', '**Answer:** None.'],
  ])('is none without both sides, or with other words', async (heading, ...below) => {
    const [only] = await cards(heading, ...below);
    expect([only?.label, only?.front[0]]).toEqual([undefined, heading.slice(3)]);
  });
});
