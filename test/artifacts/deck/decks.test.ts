import { expect, test } from 'vitest';
import { deckPath } from '../../../src/artifacts/deck/deck-names.js';
import { decksOf } from '../../../src/artifacts/deck/decks.js';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

test.each([
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  [
    ['C++::std', ' vector\n'],
    ['C++:std', 'vector'],
  ],
  [
    ['Q1:', ':rest'],
    ['Q1', 'rest'],
  ],
  [['say "hi"\u0007'], ["say 'hi'"]],
  [['', ' : '], ['Fallback']],
  [['e\u0301'], ['\u00e9']],
  [['问题\u3000总结'], ['问题 总结']],
])('%j becomes %j', (path, clean) => {
  expect(deckPath(path, 'Fallback')).toEqual(clean);
});

test('there is a name even when nothing is left', () => {
  expect(deckPath([], '::')).toEqual(['Cardpress']);
});

test('parents are there, whatever the order', () => {
  const { json, idOf } = decksOf([['A', 'B', 'C'], ['A']], 'x', 5);
  expect(Object.values(json).map(({ name, mod }) => [name, mod])).toEqual([
    ['Default', 0],
    ['A', 5],
    ['A::B', 5],
    ['A::B::C', 5],
  ]);
  expect(json[idOf(['A', 'B', 'C'])]?.name).toBe('A::B::C');
});

test('two spellings are one deck, as they are to Anki', () => {
  const { json, idOf } = decksOf([['NLP'], ['nlp', 'Bert']], 'x', 5);
  expect(Object.values(json).map(({ name }) => name)).toEqual(['Default', 'NLP', 'nlp::Bert']);
  expect(idOf(['nlp'])).toBe(idOf(['NLP']));
  expect(decksOf([['default']], 'x', 5).idOf(['DEFAULT'])).toBe(1);
});

test('ids come from the names alone', () => {
  const first = decksOf([['A'], ['B']], 'x', 5);
  const second = decksOf([['B']], 'x', 9);
  expect(second.idOf(['B'])).toBe(first.idOf(['B']));
  expect(first.idOf(['A'])).not.toBe(first.idOf(['B']));
});

test('the outermost deck says how much it is, from where, and as of when; the same notes say the same', async () => {
  const described = async (files: string[], over = {}) => {
    const questions = files.map((file, at) => ({
      question: `Q${at}`,
      answer: at === 0 ? '' : 'A',
      deck: ['Java', file],
      source: { file, lines: [1, 2] as [number, number] },
    }));
    const deck = await deckOf(bankOf(questions, over));
    const decks: { name: string; desc: string }[] = Object.values(deck.json('decks'));
    return Object.fromEntries(decks.map(({ name, desc }) => [name, desc]));
  };
  expect(await described(['a<b>.md', 'b.md', 'b.md'])).toEqual({
    Default: '',
    Java:
      '3 questions, 1 unanswered<br>From a&lt;b&gt;.md and 1 more, as of 2023-11-14.<br>' +
      'Found a mistake? The foot of each answer names the file to correct, or to tell its author about.',
    'Java::a<b>.md': '',
    'Java::b.md': '',
  });
  expect((await described(['a.md'], { lang: 'zh-CN' })).Java).toMatch(
    /^共 1 题，1 题待回答<br>来自 a\.md，更新至 2023-11-14。<br>/u,
  );
});
