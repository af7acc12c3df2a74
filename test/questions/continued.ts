// The cases of numbers that go on one level too deep; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** The questions of headings with text, each given as its depth and words. */
async function asked(headings: string[]): Promise<string[]> {
  const { tree } = await run(headings.map(heading => `${heading}\n\nText.`).join('\n\n'), remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

describe('numbers that go on one level too deep', () => {
  it.each([
    [
      'two go on from two',
      ['## 1. Heap', '## 2. Stack', '### Frames', '### 3. Queue', '### 4. Tree'],
      ['Heap', 'Stack', 'Queue', 'Tree'],
    ],
    [
      'one does, and the level above goes on from it',
      ['## 1. Heap', '## 2. Stack', '### 3. Queue', '#### Ends', '## 4. Tree'],
      ['Heap', 'Stack', 'Queue', 'Tree'],
    ],
  ])('are of the level above where %s', async (_, headings, questions) => {
    expect(await asked(headings)).toEqual(questions);
  });

  it.each([
    [
      'one goes on, and nothing from it',
      ['## 1. Heap', '## 2. Stack', '### 3. Queue', '## Tree'],
      ['Heap', 'Stack', 'Tree'],
    ],
    ['there is one before them', ['## 1. Heap', '### 2. Sift', '### 3. Swap', '## Tree'], ['Heap', 'Tree']],
    [
      'they have counted before',
      ['## 1. Heap', '### 1. Up', '### 2. Down', '## 2. Stack', '### 3. Push', '### 4. Pop'],
      ['Up', 'Down', 'Push', 'Pop'],
    ],
    [
      'they begin anew',
      ['## 1. Heap', '## 2. Stack', '### 1. Push', '### 2. Pop', '## 3. Tree'],
      ['Heap', 'Stack', 'Tree'],
    ],
  ])('are parts where %s', async (_, headings, questions) => {
    expect(await asked(headings)).toEqual(questions);
  });
});
