import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { withoutStrayMarks } from '../../src/questions/structure/stray-marks.js';
import { run } from '../support/run.js';

/** Whether the heading marks of a list are dropped: of so many items with one, and without one, of which some ask. */
async function areDropped(headed: number, others: number, asking: number): Promise<boolean> {
  const items = [
    ...Array.from({ length: headed }, (_, at) => `# 什么是甲${at}？`),
    ...Array.from({ length: others }, (_, at) => (at < asking ? `什么是乙${at}？` : `丙${at}`)),
  ];
  const { tree } = await run(items.map((item, at) => `${at + 1}. ${item}`).join('\n'));
  const [list] = withoutStrayMarks(tree.children);
  if (list?.type !== 'list') throw new Error(`No list: ${textOf(tree)}`);
  return !list.children.some(({ children: [first] }) => first?.type === 'heading');
}

describe('heading marks in a list of questions', () => {
  it('are typing errors among eight items without one, not among seven', async () => {
    expect([await areDropped(1, 8, 8), await areDropped(1, 7, 7)]).toEqual([true, false]);
  });

  it('are so for a fifth of the items, not for more', async () => {
    expect([await areDropped(4, 16, 16), await areDropped(5, 19, 19)]).toEqual([true, false]);
  });

  it('are so where half of the others ask, not fewer', async () => {
    expect([await areDropped(1, 10, 5), await areDropped(1, 10, 4)]).toEqual([true, false]);
  });
});
