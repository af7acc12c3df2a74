import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/mdast/text.js';
import remarkContainers from '../../src/normalise/containers/containers.js';
import remarkEmbeds from '../../src/normalise/embeds.js';
import remarkImages from '../../src/normalise/images/images.js';
import remarkFormulaErrors from '../../src/normalise/inline/formulas.js';
import remarkJoinLines from '../../src/normalise/inline/line-breaks.js';
import remarkRepeatedText from '../../src/normalise/repeats/repeated-text.js';
import remarkQuestions from '../../src/questions/gather.js';
import { questionsOf, run } from '../support/run.js';

/** Han characters that no list of words has, so that each says one character. */
const han = (count: number, from = 0) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, index) => 0x3400 + from + index));

/** How many sentences of an answer are taken out. */
async function removed(answer: string): Promise<number> {
  const { tree } = await run(`## Q1：a\n\n${answer}\n`, remarkQuestions, remarkRepeatedText);
  return questionsOf(tree)[0]?.changes.length ?? 0;
}

const twice = (text: string) => `${text}。${han(9, 900)}。${text}。`;

it('boxes stand in each other up to thirty deep', async () => {
  const boxes = (count: number) => Array.from({ length: count }, (_, at) => `${':'.repeat(count + 3 - at)} tip`);
  const messages = async (count: number) => {
    const lines = [
      ...boxes(count),
      'a',
      ...boxes(count)
        .map(line => line.replace(' tip', ''))
        .toReversed(),
    ];
    const { file } = await run(`## Q1：a\n\n${lines.join('\n')}\n`, remarkQuestions, remarkContainers);
    return file.messages.length > 0;
  };
  expect([await messages(30), await messages(31)]).toEqual([false, true]);
});

it('a formula has groups up to a hundred deep', async () => {
  const messages = async (levels: number) => {
    const { file } = await run(`$${'{'.repeat(levels)}a${'}'.repeat(levels)}$`, remarkFormulaErrors);
    return file.messages
      .map(({ reason }) => reason)
      .join()
      .includes('levels deep');
  };
  expect([await messages(100), await messages(101)]).toEqual([false, true]);
});

describe('a repeated sentence', () => {
  it('says eight characters', async () => {
    expect([await removed(twice(han(7))), await removed(twice(han(8)))]).toEqual([0, 1]);
  });

  it('without a subject says thirty', async () => {
    const [short, long] = [28, 29].map(count => twice(`在${han(count)}`)) as [string, string];
    expect([await removed(short), await removed(long)]).toEqual([0, 1]);
  });

  it('is said of each of two things whose sentences above it share half of their words', async () => {
    const above = (shared: number) => [900, 950].map(from => `${han(shared, 800)}${han(10 - shared, from)}`);
    const below = (shared: number) => removed(`${above(shared).join(`。${han(10)}。`)}。${han(10)}。`);
    expect([await below(5), await below(4)]).toEqual([0, 1]);
  });

  it('is compared with eight earlier ones', async () => {
    const text = han(10);
    const groups = (count: number) =>
      [
        ...Array.from({ length: count }, (_, at) => `${han(3, 900 + 3 * at)}：\n\n${text}。`),
        `${han(9, 990)}。${text}。`,
      ].join('\n\n');
    expect([await removed(groups(8)), await removed(groups(9))]).toEqual([1, 0]);
  });
});

it('a line that recurs between different things belongs to each from three copies on', async () => {
  const between = (copies: number) =>
    removed(Array.from({ length: copies }, (_, at) => `${han(12, 900 + 12 * at)}。\n\n${han(12)}。`).join('\n\n'));
  expect([await between(2), await between(3)]).toEqual([1, 0]);
});

describe('a run that is said again at once', () => {
  const again = (...sentences: string[]) => removed([...sentences, ...sentences].map(text => `${text}。`).join(''));

  it('says twelve characters', async () => {
    expect([await again(han(5), han(6, 50)), await again(han(6), han(6, 50))]).toEqual([0, 2]);
  });

  it('has two hundred sentences at most', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => han(1, at));
    expect([await again(...many(200)), await again(...many(201))]).toEqual([200, 0]);
  });
});

describe('what stands below two names', () => {
  const below = (name: (from: number) => string) =>
    removed([name(900), `${han(10)}。`, name(950), `${han(10)}。`].join('\n\n'));

  it('of ten characters is not repeated text', async () => {
    expect([await below(from => han(10, from)), await below(from => han(11, from))]).toEqual([0, 1]);
  });

  it('of twenty characters in bold is not either', async () => {
    const bold = (count: number) => (from: number) => `**${han(count, from)}**`;
    expect([await below(bold(20)), await below(bold(21))]).toEqual([0, 1]);
  });
});

it('a description that is a number is a width from 40 to 1600', async () => {
  const images = { paths: ['notes/a.png'], open: async () => ({ path: 'notes/a.png' }) };
  const { tree } = await run('![39](a.png) ![40](a.png) ![1600](a.png) ![1601](a.png)', [remarkImages, images]);
  const widths: unknown[] = [];
  visit(tree, 'image', ({ data }) => void widths.push(data?.width));
  expect(widths).toEqual([undefined, 40, 1600, undefined]);
});

describe('what is embedded', () => {
  /** Whether a note of so many characters is shown. */
  const isShown = async (length: number) => {
    const text = { type: 'text' as const, value: 'x'.repeat(length) };
    const find = () => ({
      path: 'notes/b.md',
      nodes: [{ type: 'paragraph' as const, children: [text] }],
      definitions: new Map(),
    });
    const { tree } = await run('## What is a?\n\n![[b]]\n', remarkQuestions, [remarkEmbeds, { find }]);
    return plainText(questionsOf(tree)[0]?.children[1].children ?? []).length > 1;
  };

  it('has twenty thousand characters at most, and counts fifty itself', async () => {
    expect([await isShown(19_950), await isShown(19_951)]).toEqual([true, false]);
  });
});

describe('lines are wrapped', () => {
  /** How many breaks go, of lines with some columns and a last one. */
  const joined = async (...widths: number[]) => {
    const lines = [...widths.map(width => `Ab ${'C'.repeat(width - 3)}`), 'Last.'];
    const { tree } = await run(lines.join('\n'), [remarkJoinLines, { all: false }]);
    return widths.length + 1 - plainText(tree.children).split('\n').length;
  };
  const times = (count: number, width: number) => Array.from({ length: count }, () => width);

  it('from four on', async () => {
    expect([await joined(...times(3, 80)), await joined(...times(4, 80))]).toEqual([0, 4]);
  });

  it('where three of five end at one column', async () => {
    expect([await joined(...times(6, 80), 11, 20, 30, 40), await joined(...times(5, 80), 11, 20, 30, 40, 50)]).toEqual([
      6, 0,
    ]);
  });

  it('between 60 and 125 columns', async () => {
    const all = [59, 60, 125, 126].map(width => joined(...times(5, width)));
    expect(await Promise.all(all)).toEqual([0, 5, 5, 0]);
  });
});
