// The cases of headings that go on with the one before them; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** The questions of headings with so long a text. */
async function asked(headings: string[], text = 'Text.'): Promise<string[]> {
  const { tree } = await run(headings.map(heading => `## ${heading}\n\n${text}`).join('\n\n'), remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

describe('headings that only illustrate', () => {
  const topics = (count: number) => Array.from({ length: count }, (_, at) => `Topic ${'abcdefgh'[at]}`);
  const examples = ['Docker example', 'Network example', 'Volume example', 'Build example'];

  it('go on with the one before them as long as they are at most half', async () => {
    expect(await asked([...topics(4), ...examples])).toEqual(topics(4));
    expect(await asked([...topics(3), ...examples])).toEqual([...topics(3), ...examples]);
    expect(await asked([...topics(5), ...examples, 'Tracing example'])).toEqual(topics(5));
  });

  it('go on with the one above all where they have its name', async () => {
    const below = async (...names: string[]) => {
      const text = ['# 1. Queues', ...names.map(name => `## ${name}\n\nText.`)].join('\n\n');
      return questionsOf((await run(text, remarkQuestions)).tree).map(({ children: [prompt] }) =>
        textOf(prompt.children[0]),
      );
    };
    expect(await below('Priorities', 'Limits', 'Queue examples')).toEqual(['Priorities', 'Limits']);
    expect(await below('Priorities', 'Limits', 'Queues examples')).toEqual(['Priorities', 'Limits', 'Queues examples']);
    expect(await below('Priorities', 'Limits', 'Example')).toEqual(['Priorities', 'Limits']);
    expect(await below('Priorities', 'Queues', 'Queues example')).toEqual(['Priorities', 'Queues']);
  });

  it('name the complexity of something in 400 characters at most', async () => {
    expect(await asked(['Sorting', 'Complexity', 'Heaps'], 'a'.repeat(400))).toEqual(['Sorting', 'Heaps']);
    expect(await asked(['Sorting', 'Complexity', 'Heaps'], 'a'.repeat(401))).toEqual([
      'Sorting',
      'Complexity',
      'Heaps',
    ]);
  });

  it('are steps that count from 1, but not from 0', async () => {
    const steps = ['Phase 1: Pick the entities', 'Phase 2: Draw the states'];
    const others = ['Storage', 'Costs', 'Limits'];
    expect(await asked(['Class diagram', ...steps, ...others])).toEqual(['Class diagram', ...others]);
    const all = ['Class diagram', 'Phase 0: Gather the requirements', ...steps, ...others];
    expect(await asked(all)).toEqual(all);
  });

  it('name a diagram that is drawn below them', async () => {
    const notes = (drawn: string) => [
      '## Lifts',
      'It goes.',
      '## 📊 Class diagram',
      drawn,
      '## 类图',
      drawn,
      '## Doors',
      'It.',
      '## Calls',
      'It.',
    ];
    const fronts = async (drawn: string) =>
      questionsOf((await run(notes(drawn).join('\n\n'), remarkQuestions)).tree).map(({ children: [prompt] }) =>
        textOf(prompt.children[0]),
      );
    expect(await fronts('```mermaid\nclassDiagram\n```')).toEqual(['Lifts', 'Doors', 'Calls']);
    expect(await fronts('It shows classes.')).toContain('📊 Class diagram');
  });
});
