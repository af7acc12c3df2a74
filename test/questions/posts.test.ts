import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import remarkQuestions, { type QuestionsOptions } from '../../src/questions/gather.js';
import { questionsOf, runFile } from '../support/run.js';

async function read(text: string, { path = 'notes/a.md', ...options }: QuestionsOptions & { path?: string } = {}) {
  const { tree } = await runFile(path, text, [remarkQuestions, options]);
  return questionsOf(tree);
}

async function asked(text: string, options?: QuestionsOptions & { path?: string }): Promise<string[]> {
  return (await read(text, options)).map(({ children: [prompt] }) => textOf(prompt));
}

const list = '- Event loop\n- How does a closure work\n- Streams\n';
const post = `# A bank\n\nIt took an hour.\n\n${list}`;
const questions = ['Event loop', 'How does a closure work', 'Streams'];

describe('what somebody was asked in an interview', () => {
  it.each([
    ['its title', post.replace('A bank', '一家银行的面经'), {}],
    ['the name of its file in pinyin', post, { path: 'notes/yin-hang-er-mian.md' }],
    ['its folder', post, { path: '面经/a.md' }],
    ['a round', post.replace('It took', '## 一面\n\nIt took'), {}],
    ['Interview experience', post.replace('A bank', 'Interview experience'), {}],
  ])('is each a question where %s says so', async (_, text, options) => {
    expect(await asked(text, options)).toEqual(questions);
  });

  it.each([
    ['nothing says so', post, {}],
    ['the form is switched off', post, { path: '面经/a.md', dialects: { 'question-list': 'off' } } as const],
    ['a heading asks', `${post}\n## 为什么要面试？\n\n练手。\n`, { path: '面经/a.md' }],
    ['headings are numbered', `${post}\n## 1. Closures\n\nThey close.\n`, { path: '面经/a.md' }],
    ['questions have another form', `${post}\n**Q: why?**\n\nSo.\n`, { path: '面经/a.md' }],
    ['nothing in the list asks', post.replace('How does a closure work', 'Closures'), { path: '面经/a.md' }],
    ['most items are links', post.replace(/- (\w+)/gu, '- [$1](a.md)\n- [$1](b.md)\n- $1'), { path: '面经/a.md' }],
  ])('is none where %s', async (_, text, options) => {
    expect(await asked(text, options)).not.toContain('Streams');
  });

  it('includes the code that is asked about', async () => {
    const text = `# 面试实战\n\nIt took an hour.\n\n${list}- 以下代码的输出结果是什么？\n\n  \`\`\`js\n  log(1)\n  \`\`\`\n- 写一段排序的代码\n\n  \`\`\`js\n  sort()\n  \`\`\`\n`;
    const all = await read(text);
    expect(all.slice(3).map(({ children }) => children.map(child => textOf(child)))).toEqual([
      ['以下代码的输出结果是什么？log(1)', ''],
      ['写一段排序的代码', 'sort()'],
    ]);
  });

  it('includes lists in which nothing asks below a round', async () => {
    const text = `${post}\n## 二面\n\n- Locks\n- Pipes\n\n## 感受\n\n- 紧张\n- 很累\n`;
    expect(await asked(text, { path: '面经/a.md' })).toEqual([...questions, 'Locks', 'Pipes']);
  });

  it('leaves out what is said in every interview, and tasks that are not told', async () => {
    const text = post
      .replace('- Event', '- 先自我介绍一下\n- 算法题\n- Event')
      .replace(/$/u, '- 还有什么想问的\n- 反问\n');
    expect(await asked(text, { path: '面经/a.md' })).toEqual(questions);
  });

  it('may be told below its name', async () => {
    const text = `${post}- 算法题\n\n  Merge two lists.\n- Design:\n\n  A cache.\n- Why pipes\n\n  They flow.\n`;
    const all = await read(text, { path: '面经/a.md' });
    expect(all.slice(3).map(({ children }) => children.map(child => textOf(child)))).toEqual([
      ['算法题Merge two lists.', ''],
      ['Design:A cache.', ''],
      ['Why pipes', 'They flow.'],
    ]);
  });

  it('may be lines that count, with dots that are escaped', async () => {
    const text =
      '# 一面\n\n1\\. 自我介绍\n\n2\\. Event loop\n\n3、How does a closure work\n4、Streams\n(blocked)\n\nGood luck.\n';
    const all = await read(text);
    expect(all.map(({ label, children: [prompt] }) => [label, textOf(prompt)])).toEqual([
      ['2', 'Event loop'],
      ['3', 'How does a closure work'],
      ['4', 'Streams'],
    ]);
    expect(all.map(({ children: [, answer] }) => textOf(answer))).toEqual(['', '', '(blocked)']);
  });

  it('stands in the round that a line names', async () => {
    const text = `# 面经\n\n**一面**\\\nAt noon\n\n- Why?\n- Locks\n\n二面：\n\n- Pipes\n`;
    expect((await read(text)).map(({ path }) => path)).toEqual([['一面'], ['一面'], ['二面']]);
  });

  it('may be grouped by topic', async () => {
    const text = `# 面经\n\n- Why?\n- Networks\n  - What is a port?\n  - Sockets\n  - How does TLS work\n`;
    expect((await read(text)).map(({ path, children: [prompt] }) => [...path, textOf(prompt)])).toEqual([
      ['Why?'],
      ['Networks', 'What is a port?'],
      ['Networks', 'Sockets'],
      ['Networks', 'How does TLS work'],
    ]);
  });

  it('keeps the form of lists in which all ask', async () => {
    const text = '# 面经\n\n- What is a port?\n  A number.\n- What is TLS?\n- What is a socket?\n';
    expect((await read(text)).map(({ children }) => children.map(child => textOf(child)))[0]).toEqual([
      'What is a port?',
      'A number.',
    ]);
  });

  it('is answered by the lines directly below it, if they are two or it asks', async () => {
    const text =
      '# 一面\n\n- Leases\n  a node renews it\n  or is dropped\n- Shards when\n  a node joins\n- How are they found\n  by gossip\n';
    expect((await read(text)).map(({ children }) => children.map(child => textOf(child)))).toEqual([
      ['Leases', 'a node renews it\nor is dropped'],
      ['Shards when\na node joins', ''],
      ['How are they found', 'by gossip'],
    ]);
  });

  it('counts below a round, whatever other headings hold and an article below it tells', async () => {
    const told = 'A lease ends by itself, so that nobody must tell that a node is gone. '.repeat(9);
    const text = `# 面经\n\n## 一面\n\n${list}\n${told}\n\n## Leases\n\n${told}\n`;
    expect(await asked(text)).toEqual(questions);
    expect(await asked(text.replace('一面', 'Notes'))).not.toContain('Streams');
  });
});
