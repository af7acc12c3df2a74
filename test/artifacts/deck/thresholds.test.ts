import { expect, it } from 'vitest';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

it.each([
  ['八个汉字不必换行', 'short'],
  ['八个汉字不必换行i', 'long'],
])('a column of %s is %s', async (text, kind) => {
  expect(await columnsOf('a', text)).toEqual(['short', kind]);
});

it.each([
  ['十一个汉字的行名不换行了', 'short'],
  ['十一个汉字的行名不换行了i', 'long'],
])('a first column of %s is %s', async (text, kind) => {
  expect(await columnsOf(text.slice(1), 'a')).toEqual([kind, 'short']);
});

async function columnsOf(...cells: string[]): Promise<(string | undefined)[]> {
  const answer = `| a | b |\n|---|---|\n| ${cells.join(' | ')} |`;
  const [note] = (await deckOf(bankOf([{ question: 'Q', answer }]))).notes();
  return [...(note?.Answer ?? '').matchAll(/<td class="col-(\w+)">/gu)].map(([, kind]) => kind);
}
