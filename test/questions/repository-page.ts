// The cases of headings that tell of a repository; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(...names: string[]): Promise<string[]> {
  const { tree } = await run(names.map(name => `## ${name}\n\nA text.\n\n`).join(''), remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt));
}

it('how to install and use it is a section beside two headings that only a repository has', async () => {
  const notes = ['Usage', 'What is a stack?', 'Why is it fast?'];
  expect(await asked(...notes, 'Contributing')).toEqual(expect.arrayContaining(['Usage']));
  expect(await asked(...notes, 'Contributing', 'License')).toEqual(['What is a stack?', 'Why is it fast?']);
});
