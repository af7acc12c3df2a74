import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, runFile } from '../support/run.js';

const steps = '## Step 1: Stop\n\nScale it down.\n\n## Step 2: Copy\n\nMount both.\n';
const parts = new Map();

async function asked(text: string, options: QuestionsOptions = { parts }): Promise<string[]> {
  const { tree } = await runFile('notes/move-a-volume.md', text, remarkFrontMatter, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt));
}

describe('a file with nothing but steps', () => {
  it('is asked by its title or its name', async () => {
    expect(await asked(steps)).toEqual(['move a volume']);
    expect(await asked(`---\ntitle: Moving data\n---\n\n${steps}`)).toEqual(['Moving data']);
    expect(await asked(`${steps}\n- How to check\n- How to undo\n`)).toEqual(['move a volume']);
  });

  it.each([
    ['a step asks', steps.replace('Copy', 'What is copied?')],
    ['a step holds a marked question', `${steps}\nQ: Why?\nA: To move it.\n`],
    ['it begins with something else', `## Volumes\n\nFolders.\n\n${steps}`],
  ])('is not where %s', async (_, text) => {
    expect(await asked(text)).not.toContain('move a volume');
  });

  it('keeps what was known', async () => {
    const known = new Set(['Step 1: Stop', 'Step 2: Copy']);
    expect(await asked(steps, { parts, known })).toEqual([...known]);
  });
});
