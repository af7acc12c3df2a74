import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/mdast/text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

async function cards(text: string): Promise<string[]> {
  const { tree } = await run(`# Notes\n\n## Array\n\nOne block of memory.\n\n## String\n\n${text}`, [
    remarkQuestions,
    {},
  ]);
  return questionsOf(tree).map(({ children: [prompt, answer], path }) =>
    [path.join(' > '), textOf(prompt), answer.children.map(node => textOf(node)).join(' ')].join('|'),
  );
}

const string = 'Characters in a row.\n\n**Why is it immutable?**\n\nTo be shared.\n\n';

describe('bold questions in the text of a term', () => {
  it.each([
    ['up to the end', '', '|String|Characters in a row.', 'String|Why is it immutable?|To be shared.'],
    [
      'up to the next bold line',
      '**Builders**\n\nThey are mutable.',
      '|String|Characters in a row. Builders They are mutable.',
      'String|Why is it immutable?|To be shared.',
    ],
    [
      'with points that it introduces',
      'Two reasons:\n\n**Safety**\n\nKeys stay.',
      '|String|Characters in a row.',
      'String|Why is it immutable?|To be shared. Two reasons: Safety Keys stay.',
    ],
    [
      'with headings below',
      '### Pool\n\nOne copy.',
      '|String|Characters in a row. Pool One copy.',
      'String|Why is it immutable?|To be shared.',
    ],
  ])('are questions %s', async (_, below, term, question) => {
    expect(await cards(string + below)).toEqual(['|Array|One block of memory.', term, question]);
  });

  it('are questions with nothing above them in a part with parts of its own', async () => {
    const nested = string.replace('Characters in a row.\n\n', '');
    expect(await cards(`Characters in a row.\n\n### Literals\n\n${nested}#### Pool\n\nOne copy.`)).toEqual([
      '|Array|One block of memory.',
      '|String|Characters in a row. Literals Pool One copy.',
      'String > Literals|Why is it immutable?|To be shared.',
    ]);
  });

  it('are questions in a quote with their answer, and what stands below the quote belongs to the term', async () => {
    const quoted = 'Characters in a row.\n\n> **Why is it immutable?**\n> To be shared.\n\nIt has a length.';
    expect(await cards(quoted)).toEqual([
      '|Array|One block of memory.',
      '|String|Characters in a row. It has a length.',
      'String|Why is it immutable?|To be shared.',
    ]);
  });

  it.each([
    ['with nothing above them', string.replace('Characters in a row.\n\n', '')],
    [
      'with nothing above them but a heading below',
      `${string.replace('Characters in a row.\n\n', '')}### Pool\n\nOne copy.`,
    ],
    ['with nothing above them but a heading', `### Pool\n\n${string.replace('Characters in a row.\n\n', '')}`],
    ['for a side of the term', string.replace('Why is it immutable?', 'Why?')],
    ['with numbers below them, which count the points of the answer', `${string}**1. Cost**\n\nNone.`],
    ['without an answer', string.replace('To be shared.', '')],
    ['below a heading that is a card by a comment', `<!-- card -->\n\n${string}`],
    ['in a quote that goes on asking', 'Characters in a row.\n\n> **Why is it immutable?**\n> **For whom?**\n\nAll.'],
    ['in a quote without an answer', 'Characters in a row.\n\n> **Why is it immutable?**\n\nTo be shared.'],
  ])('are parts of it %s', async (_, text) => {
    expect(await cards(text)).toHaveLength(2);
  });

  it('are parts of a question above the term', async () => {
    expect(await cards(`Characters.\n\n## What is text?\n\nWords.\n\n### Letters\n\n${string}`)).toHaveLength(3);
  });
});
