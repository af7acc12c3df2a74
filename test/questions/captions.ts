// Headings that name the language of code; `thresholds.test.ts` runs them.
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { namesFor, recurringIn } from '../../src/questions/part-names.js';
import { questionsOf, run } from '../support/run.js';

async function asked(blocks: string[], known?: string[]): Promise<string[]> {
  const parts = namesFor([], recurringIn([]));
  const { tree } = await run(blocks.join('\n\n'), [remarkQuestions, known ? { known: new Set(known), parts } : {}]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const code = '```\nlet a = 1\n```';
const topic = (name: string, caption = '## Python') => [`### ${name}`, `The ${name}.`, caption, code];

describe('headings that name the language of the code below them', () => {
  it('head nothing where two of a file do, whatever their level', async () => {
    const two = [...topic('Log'), ...topic('Root')];
    expect(await asked(['# Transforms', ...two, '### Box', 'The box.'])).toEqual(['Log', 'Root', 'Box']);
    const flat = (...captions: string[]) =>
      asked(['# Transforms', ...captions.flatMap((caption, at) => [`## Topic ${'ab'[at]}`, 'It.', caption, code])]);
    expect(await flat('## Python', '## Python')).toEqual(['Topic a', 'Topic b']);
    expect(await flat('## Python', '## Java')).toEqual(['Topic a', 'Python', 'Topic b', 'Java']);
  });

  it('stay in the answer, below what they stand in', async () => {
    const { tree } = await run(['# Transforms', ...topic('Log'), ...topic('Root')].join('\n\n'), remarkQuestions);
    const [first] = questionsOf(tree);
    const answer = first?.children.at(-1) as { children: { type: string; depth?: number }[] } | undefined;
    expect(answer?.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'code']);
    expect(answer?.children[1]?.depth).toBe(4);
  });

  it('have code right below them, or lines in marks for it', async () => {
    const lines = (caption: string) => [
      '### Log',
      'It.',
      caption,
      '`import a` `as b`',
      '### Root',
      'It.',
      caption,
      '`a`',
    ];
    expect(await asked(['# Transforms', ...lines('## Python3')])).toEqual(['Log', 'Root']);
    const told = ['### Log', 'It.', '## Python', 'It has `log`.', '### Root', 'It.', '## Python', 'It has none.'];
    expect(await asked(['# Transforms', ...told])).toContain('Python');
  });

  it('are questions if they are known, and titles if a file begins with one', async () => {
    const notes = ['# Transforms', ...topic('Log'), ...topic('Root')];
    expect(await asked(notes, ['Python'])).toContain('Python');
    const begins = ['# Python', code, '# Log', 'The log.', '# Python', code, '# Root', 'The root.'];
    expect(await asked(begins)).toEqual(['Python', 'Log', 'Python', 'Root']);
    expect(await asked(['It is about transforms.', ...begins])).toEqual(['Log', 'Root']);
  });
});
