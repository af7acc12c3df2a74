import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

describe('tasks below a heading that says that they are asked in interviews', () => {
  const asked = async (tasks: string[]) => {
    const list = tasks.map(task => `- ${task}`).join('\n');
    const text = `# Guide\n\n## Setting\n\nTwo rounds.\n\n## Frequently asked\n\n${list}\n\n## Tests\n\nWritten first.\n`;
    const { tree } = await run(text, remarkQuestions);
    const found = questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
    return found.filter(one => tasks.includes(one)).length;
  };

  it('are questions from three on', async () => {
    expect(await asked(['Merge two ledgers', 'Round amounts'])).toBe(0);
    expect(await asked(['Merge two ledgers', 'Round amounts', 'Limits'])).toBe(3);
  });

  it('have eighty characters at most', async () => {
    const long = (length: number) => `Merge ${'x'.repeat(length - 6)}`;
    expect(await asked(['Round amounts', 'Limits', long(80)])).toBe(3);
    expect(await asked(['Round amounts', 'Limits', long(81)])).toBe(0);
  });
});
