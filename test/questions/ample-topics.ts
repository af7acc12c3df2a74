// The cases of topics with much text below a heading without any; `thresholds.test.ts` runs them.
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, runFile } from '../support/run.js';

const says = (length: number) => 'a'.repeat(length);

/** A file in which headings of level 2 have text, but for one with others below it. */
async function asked(name: string, below: [name: string, length: number][], text = '', first = '') {
  const held = below.map(([one, length]) => `### ${one}\n\n${says(length)}\n`);
  const beside = ['Disks', 'Routes', 'Clocks'].map(one => `## ${one}\n\n${says(80)}\n`);
  const notes = ['# Notes\n', ...beside, `## ${name}\n\n${text}\n`, first, ...held].join('\n');
  const { tree } = await runFile('notes/a.md', notes, remarkQuestions);
  return questionsOf(tree)
    .slice(beside.length)
    .map(({ children: [prompt] }) => textOf(prompt).trim());
}

describe('topics below a heading without text', () => {
  const topics = (first: number, second: number): [string, number][] => [
    ['Push', first],
    ['Pull', second],
  ];

  it('are cards if there are two, each with 200 characters and 500 on average', async () => {
    expect(await asked('Consumers', topics(800, 200))).toEqual(['Push', 'Pull']);
    expect(await asked('Consumers', topics(900, 199))).toEqual(['Consumers']);
    expect(await asked('Consumers', topics(799, 200))).toEqual(['Consumers']);
    expect(await asked('Consumers', [['Push', 1000]])).toEqual(['Consumers']);
  });

  it('are parts of a heading that has text, asks, compares or names what is told in turn', async () => {
    expect(await asked('Consumers', topics(800, 800), 'They read.')).toEqual(['Consumers']);
    expect(await asked('What do consumers do?', topics(800, 800))).toEqual(['What do consumers do?']);
    expect(await asked('Push vs pull', topics(800, 800))).toEqual(['Push vs pull']);
    expect(await asked('Installation on a server', topics(800, 800))).toEqual(['Installation on a server']);
    expect(await asked('发布流程', topics(800, 800))).toEqual(['发布流程']);
    expect(await asked('五 解决方案', topics(800, 800))).toEqual(['五 解决方案']);
  });

  it('are parts of a heading that names a side of something, or whose name they all begin with', async () => {
    for (const name of ['堆的底层实现', '消费者的优点', '消费者的作用'])
      expect(await asked(name, topics(800, 800))).toEqual([name]);
    expect(await asked('堆的成员', topics(800, 800))).toHaveLength(2);
    const below = (...names: string[]) => names.map((name): [string, number] => [name, 800]);
    expect(await asked('push() 详解', below('push() 图解', 'push() 源码'))).toEqual(['push() 详解']);
    expect(await asked('push() 详解', below('push() 图解', '源码'))).toHaveLength(2);
  });

  it('keep what stands below them', async () => {
    const held = `### Push\n\n#### Streams\n\n${says(800)}\n\n#### Sockets\n\n${says(800)}`;
    expect(await asked('Consumers', [['Pull', 800]], '', held)).toEqual(['Push', 'Pull']);
  });

  it('are steps if half of them tell to do something', async () => {
    const below = (...names: string[]) => names.map((name): [string, number] => [name, 800]);
    expect(await asked('Consumers', below('Create a group', 'Offsets'))).toEqual(['Consumers']);
    expect(await asked('Consumers', below('Create a group', 'Add one', 'Offsets', 'Groups', 'Lags'))).toHaveLength(5);
  });

  it('are none if one is a part, a side or a step', async () => {
    const beside = (name: string): [string, number][] => [
      ['Push', 800],
      [name, 800],
    ];
    for (const name of [
      '优点',
      'Example',
      '实际示例：推送',
      'Example in use: a feed',
      'Step 2: Pull',
      'Recursive approach',
      'Consumers 的优缺点',
    ])
      expect(await asked('Consumers', beside(name))).toEqual(['Consumers']);
  });
});
