import { describe, expect, it } from 'vitest';
import { withQuotedHeadings } from '../../src/questions/structure/quoted-headings.js';
import { run } from '../support/run.js';

/** How many headings there are among the blocks of a text. */
async function headings(text: string): Promise<number> {
  const { tree } = await run(text);
  return withQuotedHeadings(tree.children).filter(({ type }) => type === 'heading').length;
}

const quoted = (count: number, answer = 'It is so.') => `> ## What is it?\n\n${answer}\n\n`.repeat(count);

describe('headings in quotes of their own', () => {
  it('are headings where three have something below them, not two', async () => {
    expect([await headings(quoted(3)), await headings(quoted(2))]).toEqual([3, 0]);
    expect(await headings(`${quoted(3)}> ## Why?`)).toBe(4);
  });

  it.each([
    ['they have nothing below them but one another', quoted(4, '')],
    ['rules part them', quoted(4, '---')],
    ['the headings below them are the file’s own', quoted(4, '#').replaceAll('#\n', '# A\n')],
    ['the quotes hold more', quoted(4).replaceAll('?\n', '?\n> It is quoted.\n')],
  ])('are quotes where %s', async (_, text) => {
    const { tree } = await run(text);
    expect(withQuotedHeadings(tree.children)).toEqual(tree.children);
  });
});
