import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function asked(text: string, options: QuestionsOptions = {}): Promise<string[]> {
  const { tree } = await run(text, [remarkQuestions, options]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const topics = '# Interview\n\n## Acme\n\n1. How it works\n2. Streams\n\n## Bolt\n\n1. Locks\n2. Explain sharding\n';

describe('lists of topics below names', () => {
  it.each([
    ['the title', topics],
    ['rounds', topics.replace('# Interview\n\n', '').replace('Acme', '1st round')],
    ['一面', topics.replace('# Interview\n\n', '').replace('Acme', '一面')],
  ])('are questions where it is said by %s', async (_, text) => {
    expect(await asked(text)).toEqual(['How it works', 'Streams', 'Locks', 'Explain sharding']);
  });

  it.each([
    ['nothing says that they ask', topics.replace('Interview', 'Tools')],
    ['一面 is a part of a word', topics.replace('Interview', '一面镜子')],
    ['a heading asks', topics.replace('Acme', 'What is a stream?')],
    ['there is text of another kind', `${topics}\n## Cargo\n\nA text that explains it.\n`],
    ['text stands above a list', topics.replace('1. How', 'They said:\n\n1. How')],
    ['an item has an answer below it', topics.replace('Streams', 'Streams\n\n   They flow.')],
    ['an item explains its topic', topics.replace('Streams', 'Streams: what flows')],
    ['an item is a sentence', topics.replace('Streams', 'Streams flow.')],
    ['points below an item explain it', topics.replace('Streams', 'Streams\n   - They: flow')],
    ['an item is a task to tick off', topics.replace('Streams', '[x] Streams')],
    ['an item is a link', topics.replace('Streams', '[Streams](streams.md)')],
    ['more headings have nothing but code', `${topics}${'\n## Code\n\n```\nf()\n```\n'.repeat(3)}`],
  ])('are none where %s', async (_, text) => {
    expect(await asked(text)).not.toContain('Locks');
  });

  it('are the questions below a topic among them', async () => {
    const text = topics.replace('Streams', 'Streams\n   - How they flow\n   - Why they block\n   - Pipes');
    const { tree } = await run(text, remarkQuestions);
    const questions = questionsOf(tree).map(({ path, children: [prompt] }) => [...path, textOf(prompt)]);
    expect(questions.slice(1, 4)).toEqual([
      ['Acme', 'Streams', 'How they flow'],
      ['Acme', 'Streams', 'Why they block'],
      ['Acme', 'Streams', 'Pipes'],
    ]);
  });

  it('are read as any list of questions where all ask', async () => {
    const below = '   1. Why is that so?\n   2. What if it is not?\n';
    const text = `# Interview\n\n## Acme\n\n1. How does it work?\n${below}2. What are streams?\n3. What are locks?\n`;
    expect(await asked(text)).toHaveLength(5);
  });

  it('keep what is asked below one that asks itself', async () => {
    const text = topics.replace('How it works', 'How it works\n   - What starts it\n   - What stops it');
    expect(await asked(text)).toHaveLength(4);
  });

  it('have an answer where one of them explains its topic below it', async () => {
    const many = `${topics}${Array.from({ length: 12 }, (_, at) => `${at + 3}. How to use ${at}\n`).join('')}`;
    const { tree } = await run(many.replace('Streams', 'Streams\n   - They: flow'), remarkQuestions);
    const answers = questionsOf(tree).map(({ children: [, answer] }) => textOf(answer));
    expect(answers.filter(Boolean)).toEqual(['They: flow']);
  });

  it('are none where the form is switched off', async () => {
    expect(await asked(topics, { dialects: { 'question-list': 'off' } })).toEqual(['Acme', 'Bolt']);
  });

  it('leave 总结 as it is', async () => {
    expect(await asked(`${topics}\n## 总结\n\n- It was long.\n`)).toHaveLength(4);
  });
});

describe('items with their answer behind an arrow', () => {
  const below = (items: string) => `# Proxies\n\n## Layers\n\nThere are three.\n\n## 면접 질문\n\n${items}`;

  it.each(['→', '⇒', '->', '=>'])('are question and answer with %s', async arrow => {
    const text = below(
      `- "설정이 반영 안 되면?" ${arrow} **단절**을 의심한다.\n- 왜 \`a\` 위험한가? ${arrow} 조용히 돈다.\n`,
    );
    const { tree } = await run(text, remarkQuestions);
    expect(questionsOf(tree).map(({ children }) => children.map(child => textOf(child)))).toEqual([
      ['Layers', 'There are three.'],
      ['"설정이 반영 안 되면?"', '단절을 의심한다.'],
      ['왜 a 위험한가?', '조용히 돈다.'],
    ]);
  });

  it('are no answers if nothing is behind it, or nothing asks before it', async () => {
    const { tree } = await run('- Why a? →\n- Why b? Since c → d\n- What is e?\n', remarkQuestions);
    expect(questionsOf(tree).map(({ children: [, answer] }) => textOf(answer))).toEqual(['', '', '']);
  });
});
