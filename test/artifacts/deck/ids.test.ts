import { expect, test } from 'vitest';
import { claim, idOf } from '../../../src/artifacts/deck/ids.js';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

test('an id depends on every text and on how they are parted', () => {
  const ids = [idOf('a', 'b'), idOf('ab'), idOf('b', 'a'), idOf('a', 'b', '')];
  expect(new Set(ids).size).toBe(4);
  expect(idOf('a', 'b')).toBe(ids[0]);
});

test('ids look like milliseconds in the past', () => {
  for (let n = 0; n < 1000; n++) {
    const id = idOf(String(n));
    expect(id).toBeGreaterThanOrEqual(1_400_000_000_000);
    expect(id).toBeLessThan(1_600_000_000_000);
  }
});

test('an id that is taken gives way to the next free one', () => {
  const taken = new Set([5, 6]);
  expect([claim(5, taken), claim(5, taken), claim(4, taken)]).toEqual([7, 8, 4]);
});

test('two notes that want one id both get in, each with its card', async () => {
  const bank = bankOf([
    { question: 'One', answer: 'A' },
    { question: 'Two', answer: 'A' },
  ]);
  const notes = new Map(bank.entries.map(entry => ['id' in entry ? entry.id : '', { noteId: 1_500_000_000_000 }]));
  const deck = await deckOf(bank, { notes });
  expect(deck.rows('select id, guid from notes order by id')).toEqual([
    { id: 1_500_000_000_000, guid: 'q0aaaaaaaaaaaaaa' },
    { id: 1_500_000_000_001, guid: 'q1aaaaaaaaaaaaaa' },
  ]);
  expect(deck.rows('select nid from cards order by nid')).toEqual([
    { nid: 1_500_000_000_000 },
    { nid: 1_500_000_000_001 },
  ]);
});

test('an id twice is refused: Anki would add a card with each import', async () => {
  const twins = bankOf([
    { question: 'One', id: 'twin' },
    { question: 'Two', id: 'twin' },
  ]);
  await expect(deckOf(twins)).rejects.toThrow('Two questions have the id twin');
});

test("a card's id stays when questions come and go around it", async () => {
  const ids = async (...names: string[]) => {
    const deck = await deckOf(bankOf(names.map(id => ({ id, question: id }))));
    return new Map(
      deck.rows('select n.guid, c.id from cards c join notes n on n.id = c.nid').map(({ guid, id }) => [guid, id]),
    );
  };
  const [before, after] = [await ids('a', 'b'), await ids('c', 'b', 'a')];
  expect([after.get('a'), after.get('b')]).toEqual([before.get('a'), before.get('b')]);
});
