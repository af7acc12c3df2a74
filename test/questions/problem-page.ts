// The pages of one problem each; `thresholds.test.ts` runs them, since some stand on either side of a number.
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/markdown/headings/outline.js';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import type { Known } from '../../src/questions/memory/known.js';
import { namesFor, recurringIn, recurringWithin } from '../../src/questions/part-names.js';
import { questionsOf, run } from '../support/run.js';

/** The questions of a page, with the pages beside it if there are some. */
async function asked(page: string, beside?: readonly string[], known?: Known): Promise<string[]> {
  const recurring = beside && recurringIn([page, ...beside].map(outlineOf));
  const parts = recurring && namesFor(outlineOf(page), recurring);
  const { tree } = await run(page, [remarkQuestions, { ...(parts && { parts }), ...(known && { known }) }]);
  return questionsOf(tree).map(({ children: [prompt] }) => textOf(prompt.children[0]));
}

const marks = (depth: number) => '#'.repeat(depth);
/** A page whose other headings stand beside the first one, or below it. */
const page = (title: string, names: readonly string[], depth = 1) =>
  [`# ${title}`, ...names.map(name => `${marks(depth)} ${name}\n\nIt turns.`)].join('\n\n');
const whys = ['Why so?', 'Why not twice?', 'What turns?', 'How far?'];

describe('the page of a problem that a site counts', () => {
  const title = 'LeetCode 48 – Rotate image';

  it('is one question, however many headings ask beside it or below it', async () => {
    expect(await asked(page(title, ['Problem', 'Rings', ...whys, 'Code']))).toEqual([title]);
    expect(await asked(page(title, ['Problem', 'Rings', ...whys, 'Code'], 2))).toEqual([title]);
    expect(await asked(page('Rotate image', ['Problem', 'Rings', ...whys, 'Code']))).not.toEqual(['Rotate image']);
  });

  it('has two parts, one of which solves it', async () => {
    expect(await asked(page(title, [...whys, 'Code']))).not.toEqual([title]);
    expect(await asked(page(title, ['Problem', ...whys, 'Example']))).not.toEqual([title]);
    expect(await asked(page(title, ['Problem', ...whys, 'Layer by layer approach']))).toEqual([title]);
  });

  it('names other problems in fewer than half of its headings', async () => {
    const others = ['LeetCode 54 – Spirals', 'LeetCode 73 – Zeroes', 'LeetCode 79 – Words'];
    expect(await asked(page(title, ['Problem', ...others, ...whys.slice(0, 1), 'Code', 'Complexity']))).toEqual([
      title,
    ]);
    expect(await asked(page(title, ['Problem', ...others, 'Code', 'Complexity']))).not.toEqual([title]);
  });

  it('states one problem, in two languages as well', async () => {
    expect(await asked(page(title, ['Problem', '题目描述', ...whys, 'Code']))).toEqual([title]);
    expect(await asked(page(title, ['Problem', ...whys, 'Why a ring?', 'Code', 'Problem', 'Code']))).not.toEqual([
      title,
    ]);
  });

  it('is no list of questions', async () => {
    const own = page(title, ['Problem', ...whys, 'Code']);
    expect(await asked(page(title, ['Problem', 'Q1: Why so?', ...whys, 'Code']))).not.toEqual([title]);
    expect(await asked(`${own}\n\nQ: Is it in place?\n\nA: It is.`)).toEqual([title, 'Is it in place?']);
    const follows = '# Follow-up questions\n\n- What if it is no square?\n- Why a copy?\n- How many turns?';
    expect(await asked(`${own}\n\n${follows}`)).toEqual(expect.arrayContaining(['Why a copy?']));
  });

  it('keeps the questions that are known', async () => {
    const own = page(title, ['Problem', ...whys, 'Code'], 2);
    expect(await asked(own, undefined, new Set(whys))).toEqual(expect.not.arrayContaining([title]));
  });
});

describe('pages that state a problem each', () => {
  const title = 'Rotate image';
  const names = ['Problem', 'Rings', ...whys, 'Code'];
  const pages = (count: number, ...own: string[]) =>
    ['Spirals', 'Zeroes', 'Words', 'Islands'].slice(0, count).map(one => page(one, own));
  const plain = page('Notes', ['Rows', 'Columns']);

  it('are one question each from five on, if four fifths do', async () => {
    expect(await asked(page(title, names), pages(4, 'Problem', 'Rows', 'Code'))).toEqual([title]);
    expect(await asked(page(title, names), pages(3, 'Problem', 'Rows', 'Code'))).not.toEqual([title]);
    expect(await asked(page(title, names), [...pages(3, 'Problem', 'Rows', 'Code'), plain])).toEqual([title]);
    expect(await asked(page(title, names), [...pages(3, 'Problem', 'Rows', 'Code'), plain, plain])).not.toEqual([
      title,
    ]);
  });

  it('may call it otherwise', async () => {
    const own = page(title, ['Problem description', 'Rings', ...whys, 'Code']);
    expect(await asked(own, pages(4, 'Problem', 'Rows', 'Code'))).toEqual([title]);
  });

  it('solve it further down', async () => {
    expect(await asked(page(title, names), pages(4, 'Problem', 'Rows', 'Columns'))).not.toEqual([title]);
    expect(await asked(page(title, names), pages(4, 'Code', 'Rows', 'Problem'))).not.toEqual([title]);
    expect(await asked(page(title, names), pages(4, 'Problem', 'Rows', 'Greedy approach'))).toEqual([title]);
  });

  it('have a title', async () => {
    const beside = pages(4, 'Problem', 'Rows', 'Code');
    expect(await asked(page('Code', ['Problem', 'Rings', ...whys, 'Approach']), beside)).not.toEqual(['Code']);
  });

  it('are none where topics stand below what states it', async () => {
    const topics = (one: string) =>
      `# ${one}\n\n## Problem\n\n### ${one} rows\n\nIt.\n\n### ${one} columns\n\nIt.\n\n## Code\n\nIt.`;
    const recurring = recurringIn(['Spirals', 'Zeroes', 'Words', 'Islands', 'Rings'].map(topics).map(outlineOf));
    expect(recurring.get('problem')).toBe('section');
  });

  it('leave what fewer files call it as it was in a file that is none', async () => {
    const own = page(title, ['Statement of it', 'Problem', 'Questions to ask', ...whys, 'Solution'], 2);
    const list = '\n\n- Is it square?\n- Is it in place?\n- How many turns?';
    const asks = own.replace('## Questions to ask\n\nIt turns.', `## Questions to ask${list}`);
    const alone = await asked(asks);
    expect(await asked(asks, [...pages(3, 'Problem', 'Rows', 'Code'), plain])).toEqual(alone);
  });

  it('are parts in a project whose other folders are larger', () => {
    const project = recurringIn(pages(4, 'Problem', 'Code').concat(page(title, names)).map(outlineOf));
    expect(recurringWithin(Array(5).fill(outlineOf(plain)), project).get('problem')).toBe('frame');
  });
});
