import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import remarkJoinLines from '../../src/normalise/inline/line-breaks.js';
import { joinLines } from '../../src/questions/join-lines.js';
import { run } from '../support/run.js';

it.each([
  ['第一行\n第二行', '第一行第二行'],
  ['第一行，\n第二行', '第一行，第二行'],
  ['第一行 \n  第二行', '第一行第二行'],
  ['a line\nand another', 'a line and another'],
  ['中文\nlatin', '中文 latin'],
  ['latin\n中文', 'latin 中文'],
  ['ひら\nカタ', 'ひらカタ'],
  ['한국\n어', '한국 어'],
])('%s', (text, joined) => {
  expect(joinLines(text)).toBe(joined);
});

it('looks beyond emphasis, and keeps the breaks that the notes ask for', async () => {
  const { tree } = await run('**重点**\n后面\n**下**\n面  \n文', [remarkJoinLines, { all: true }]);
  const [paragraph] = tree.children;
  expect(textOf(tree)).toBe('重点后面下面文');
  expect(paragraph?.type === 'paragraph' && paragraph.children.some(({ type }) => type === 'break')).toBe(true);
});

it('leaves code alone', async () => {
  const { tree } = await run('```\n第一行\n第二行\n```', [remarkJoinLines, { all: true }]);
  expect(textOf(tree)).toBe('第一行\n第二行');
});

/** Lines of words, each as long as fits in some columns. */
function wrapped(words: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const sentence =
  'An index keeps the keys of a table in order so that a query need not read each of its rows in turn'.split(' ');
const text = Array.from({ length: 6 }, () => [...sentence, 'Yet', 'Writes', 'Pay.']).flat();
const joinWrapped = [remarkJoinLines, { all: false }] as [typeof remarkJoinLines, { all: boolean }];
const joined = async (notes: string) => textOf((await run(notes, joinWrapped)).tree);

it('joins what an editor wrapped, at any column, also in quotes and items', async () => {
  for (const columns of [68, 72, 80, 100]) {
    const lines = wrapped(text, columns);
    expect(await joined(lines.join('\n'))).toBe(text.join(' '));
    expect(await joined(lines.map(line => `> ${line}`).join('\n'))).toBe(text.join(' '));
    expect(await joined(`- ${lines.join('\n  ')}`)).toBe(text.join(' '));
  }
});

it('joins wrapped Chinese without a space', async () => {
  const words = [...'索引把表中各行的键按顺序保存起来所以查询时不必逐行读取全表但写入时要多付出一些代价'.repeat(6)];
  const lines = Array.from({ length: Math.ceil(words.length / 38) }, (_, at) =>
    words.slice(at * 38, at * 38 + 38).join(''),
  );
  expect(await joined(lines.join('\n'))).toBe(words.join(''));
});

it('keeps a break between sentences of a wrapped text', async () => {
  const lines = wrapped(text, 80);
  expect(await joined(`${lines.join('\n')}\n\nFirst: read.\nSecond: write.`)).toContain('First: read.\nSecond: write.');
});

it('joins a sentence that goes on behind a line which was cut short later', async () => {
  const lines = wrapped(text, 80);
  expect(await joined(`${lines.join('\n')}\n\nIt was cut\nand goes on`)).toContain('It was cut and goes on');
});

it('joins a long line behind which a sentence goes on, in a text of few lines', async () => {
  const long = 'An index keeps the keys of a table in order, so that a query need not read';
  expect(await joined(`${long}\neach row.`)).toBe(`${long} each row.`);
  expect(await joined(`${long}\nEach row is read.`)).toBe(`${long}\nEach row is read.`);
  expect(await joined('reads rows of a table\nwrites rows of a table')).toBe(
    'reads rows of a table\nwrites rows of a table',
  );
  const chinese = '索引把表中各行的键按顺序保存起来，所以查询时不必逐行读取全表，但写入时要多付出一些代价';
  expect(await joined(`${chinese}\nvite 则不然`)).toBe(`${chinese}\nvite 则不然`);
});

it('keeps each sentence that has a line of its own, and verses', async () => {
  const sentences = Array.from({ length: 9 }, (_, at) => [...sentence.slice(0, 9 + ((at * 5) % 11)), 'so.'].join(' '));
  expect(await joined(sentences.join('\n'))).toBe(sentences.join('\n'));
  const verses = wrapped(text, 40);
  expect(await joined(verses.join('\n'))).toBe(verses.join('\n'));
});
