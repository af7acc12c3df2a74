// The cases of bold questions in the answers of headings that ask; `thresholds.test.ts` runs them.
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** The questions of notes in which each heading has a text and bold lines with texts of their own. */
async function asked(...headings: [string, ...string[]][]): Promise<string[]> {
  const text = headings
    .flatMap(([heading, ...lines]) => [`## ${heading}`, 'A text.', ...lines.flatMap(line => [`**${line}**`, 'Told.'])])
    .join('\n\n');
  const { tree } = await run(text, remarkQuestions);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

describe('bold questions in the answers of headings that ask', () => {
  const [broker, topic] = ['What is a broker?', 'What is a topic?'];
  const [port, disk, key] = [
    'Which port does a broker use?',
    'Which files are on its disk?',
    'What does a key decide?',
  ];

  it('are three at least, below two headings', async () => {
    expect(await asked([broker, port, disk], [topic, key])).toEqual([broker, port, disk, topic, key]);
    expect(await asked([broker, port], [topic, key])).toEqual([broker, topic]);
    expect(await asked([broker, port, disk, key], [topic])).toEqual([broker, topic]);
  });

  it('are more than two thirds of the bold lines', async () => {
    const last = 'When is a topic deleted?';
    expect(await asked([broker, port, disk], [topic, key, last, 'Costs'])).toEqual([
      ...[broker, port, disk],
      ...[topic, key, last],
    ]);
    expect(await asked([broker, port, disk], [topic, key, last, 'Costs', 'Limits'])).toEqual([broker, topic]);
  });

  it('ask for more than a side of what is above them', async () => {
    expect(await asked([broker, 'Why?', 'How does it work?'], [topic, 'When to use it?'])).toEqual([broker, topic]);
  });

  it('have a text of the heading above them', async () => {
    const text = [
      `## ${broker}`,
      `**${port}**`,
      'Told.',
      `**${disk}**`,
      'Told.',
      `## ${topic}`,
      'A text.',
      `**${key}**`,
    ];
    const { tree } = await run([...text, 'Told.'].join('\n\n'), remarkQuestions);
    expect(questionsOf(tree)).toHaveLength(2);
  });

  const more = [key, 'Who makes one?', 'How long does one live?', 'How many may there be?'];
  const notes = (...blocks: string[]) =>
    [`## ${broker}`, ...blocks, `## ${topic}`, 'A text.', ...more.flatMap(one => [`**${one}**`, 'Told.'])].join('\n\n');
  const fronts = async (text: string) => {
    const { tree } = await run(text, remarkQuestions);
    return questionsOf(tree).map(({ children: [prompt, answer] }) => [
      textOf(prompt.children[0]),
      answer.children.map(one => textOf(one)).join(' '),
    ]);
  };

  it('end where the next bold line goes on with the answer above', async () => {
    const [first, second] = await fronts(notes('A text.', `**${port}**`, 'Told.', 'More.', '**Costs**', 'Few.'));
    expect([first, second]).toEqual([
      [broker, 'A text. Costs Few.'],
      [port, 'Told. More.'],
    ]);
  });

  it('are no points, which bold numbers go on counting', async () => {
    const found = await fronts(
      notes('A text.', `**${port}**`, 'Told.', '**2. Disk**', 'Told.', `**${disk}**`, 'Told.'),
    );
    expect(found.map(([front]) => front)).toEqual([broker, disk, topic, ...more]);
  });

  it('are parts of what the notes or the lock say is a question', async () => {
    const found = await fronts(notes('<!-- card -->', 'A text.', `**${port}**`, 'Told.'));
    expect(found.map(([front]) => front)).toEqual([broker, topic]);
  });

  it('are not below a heading that is a part of an answer, or in a list', async () => {
    const part = await fronts(notes('A text.', '### Where is it, and who asks?', 'A text.', `**${port}**`, 'Told.'));
    expect(part.map(([front]) => front)).toEqual([broker, topic]);
    const listed = [broker, topic].map((one, at) => `- ## ${one}\n\n  A text.\n\n  **${[port, disk][at]}**\n\n  Told.`);
    expect((await fronts(`${listed.join('\n')}\n\n  **${key}**\n\n  Told.`)).map(([front]) => front)).toEqual([
      broker,
      topic,
    ]);
  });
});
