import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCloseCalls } from '../../src/cli/plan.js';
import type { Plan } from '../../src/index.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const stack = '## 什么是栈？\n\n后进先出的线性表，只在栈顶的一端插入和删除元素。\n';
const queue = '## 什么是队列？\n\n先进先出的线性表，在队尾插入元素，在队头删除元素。\n';
const graph = '## 什么是图？\n\n由顶点的集合和边的集合组成，边可以有方向，也可以有权重。\n';
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': `# 题\n\n${stack}\n${queue}\n${graph}` }));
});
afterEach(() => remove());

const edit = (text: string, path = 'notes/a.md') => writeFile(join(root, path), text);
const build = (...words: string[]) => cardpress(root, 'build', '--only', 'deck', ...words);
const diff = async (...words: string[]) => (await cardpress(root, 'diff', ...words)).stdout;
const plan = async () => (JSON.parse(await diff('--json')) as { plan: Plan }).plan;

describe('the plan', () => {
  it('says against what it compares', async () => {
    expect(await diff()).toContain('3 new, against nothing: first build');
    expect((await build()).stdout).toContain('importing the deck: 3 new, against nothing: first build');
    expect(await diff()).toContain("3 unchanged, against the last build's lock");
    expect((await build()).stdout).toContain("3 unchanged, against the last build's lock");
    expect(JSON.parse(await diff('--json')).against).toEqual({ kind: 'lock' });
  });

  it('lists by name what starts anew: in the place of a retired one, or as another kind', async () => {
    await build();
    const other = '## What does Raft elect?\n\nA leader, by a majority of votes in a term with a random timeout.\n';
    await edit(`# 题\n\n${stack.replace('后进', '{{c1::后进}}')}\n${other}\n${graph}`);
    const { stdout } = await build();
    expect(stdout).toContain('What does Raft elect?  (notes/a.md)  new card in place of "什么是队列？"');
    expect(stdout).toContain('什么是栈？  (notes/a.md)  new card: the card type changed');
  });

  it('lists nothing as starting anew that is only added or only gone', async () => {
    await build();
    await edit(`# 题\n\n${stack}\n${graph}`);
    await edit('# 乙\n\n## What does Raft elect?\n\nA leader.\n', 'notes/b.md');
    expect(await diff()).toContain('1 new, 2 unchanged, 1 retired');
    expect(await diff()).not.toContain('new card');
  });
});

describe('a retired question that still stands in the notes', () => {
  it.each([
    [
      'a section',
      `# 题\n\n${stack}\n${queue.replace('\n', '\n<!-- card: none -->\n')}\n${graph}`,
      /now a section of notes\/a\.md:7, because .*<!-- card -->/u,
    ],
    [
      'part of an answer',
      `# 题\n\n${stack}\n#${queue.replace('\n', '\n<!-- card: none -->\n')}\n${graph}`,
      /now part of an answer of notes\/a\.md:7, because .*<!-- card -->/u,
    ],
    ['in a draft', `---\ndraft: true\n---\n\n# 题\n\n${stack}\n${queue}\n${graph}`, /notes\/a\.md is a draft now/u],
  ])('as %s is told to be there', async (_what, text, told) => {
    await edit('# 乙\n\n## What does Raft elect?\n\nA leader.\n', 'notes/b.md');
    await build();
    await edit(text);
    const said = (await diff()).split('\n').find(line => line.includes('- 什么是队列？')) ?? '';
    expect(said).toMatch(told);
    expect(said).not.toContain('no longer in the notes');
  });

  it('as a section is not among those to delete, today and after the next build', async () => {
    await build();
    await edit(`# 题\n\n${stack}\n${queue.replace('\n', '\n<!-- card: none -->\n')}\n${graph}`);
    expect(await diff()).not.toContain('nid:');
    await build();
    expect(await diff()).not.toContain('nid:');
    await edit(`# 题\n\n${stack}\n${graph}`);
    expect(await diff()).toContain('nid:');
  });

  it('in a file that the config leaves out is told with its file', async () => {
    await edit('# 乙\n\n## What does Raft elect?\n\nA leader.\n', 'notes/b.md');
    await build();
    await edit('{ "exclude": ["notes/b.md"] }', 'cardpress.config.json');
    expect(await diff()).toContain('notes/b.md is no longer among the notes');
    await rm(join(root, 'notes/b.md'));
    expect(await diff()).toContain('no longer in the notes');
  });

  it('as another kind of card is told so', async () => {
    await build();
    await edit(`# 题\n\n${stack.replace('后进', '{{c1::后进}}')}\n${queue}\n${graph}`);
    expect(await diff()).toContain('- 什么是栈？  (notes/a.md)  replaced by another type of card');
  });
});

describe('close calls', () => {
  // Half of the words and none of the answer: near the line, whichever side it comes out on.
  const close = [
    ['What is the time complexity of quicksort?', 'What is the time complexity of mergesort?'],
    ['What is a mutex in an operating system?', 'What is a semaphore in an operating system?'],
    ['How does a B-tree index speed up a query?', 'How does a hash index speed up a query?'],
    ['进程和线程的区别是什么？', '进程和协程的区别是什么？'],
    ['什么是梯度消失？怎么解决？', '什么是梯度爆炸？怎么解决？'],
    ['When is a queue the right structure?', 'When is a stack the right structure?'],
  ];
  const file = (side: number) => `# 题\n\n${close.map(pair => `## ${pair[side]}\n`).join('\n')}`;

  it('name both texts, the way it went and the comment that decides, which does', async () => {
    await edit(file(0));
    await build();
    await edit(file(1));
    const { closeCalls } = await plan();
    expect(closeCalls.length).toBeGreaterThan(0);
    const text = await diff();
    for (const { question, was, joined, comment } of closeCalls.slice(0, 2)) {
      expect(text).toContain(
        `"${question}" (notes/a.md) ${joined ? 'is treated as' : 'is not treated as'} "${was.question}"`,
      );
      expect(text).toContain(comment);
      expect(comment.includes(was.id)).toBe(!joined);
      const before = await readFile(join(root, 'notes/a.md'), 'utf8');
      await edit(before.replace(`${question}\n`, `${question}\n${comment}\n`));
      const turned = await plan();
      const found = [...turned.updated, ...turned.unchanged].find(one => one.question === question);
      expect(found?.id === was.id).toBe(!joined);
      await edit(before);
    }
  });

  it('are at most a screenful', () => {
    const call = {
      question: 'a',
      file: 'f',
      was: { id: 'x', question: 'b', file: 'f' },
      joined: true,
      likeness: 0.6,
      comment: 'c',
    };
    const lines = listCloseCalls({ closeCalls: Array(100).fill(call) } as unknown as Plan, (_style, text) => text);
    expect(lines.length).toBeLessThan(24);
    expect(lines.at(-1)).toContain('and 92 more; `--json` has them all');
  });
});
