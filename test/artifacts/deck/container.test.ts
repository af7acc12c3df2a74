import { afterEach, expect, test, vi } from 'vitest';
import { emitDeck } from '../../../src/artifacts/deck/emit-deck.js';
import { loadFaces } from '../../../src/artifacts/deck/faces.js';
import { bankOf, picture } from './bank.js';
import { deckOf } from './read.js';

const a = picture('notes/images/a.png');
const b = picture('notes/images/b.png');
const bank = bankOf(
  [
    { question: 'One', answer: `![x](${a.path}) ![again](${a.path})` },
    { question: 'Two', answer: 'no picture' },
  ],
  { media: [a, b] },
);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('holds the legacy collection, the media map and the numbered pictures, and nothing else', async () => {
  const { entries } = await deckOf(bank);
  expect([...entries.keys()].sort()).toEqual(['0', 'collection.anki2', 'media']);
});

test('holds the lock beside the collection, and not in it', async () => {
  const { entries, json } = await deckOf({ ...bank, lock: '["cardpress.lock",1]\n' });
  expect([...entries.keys()].sort()).toEqual(['0', 'cardpress.lock', 'collection.anki2', 'media']);
  expect(entries.get('cardpress.lock')?.data.toString()).toBe('["cardpress.lock",1]\n');
  expect(json('conf')).not.toHaveProperty('cardpress');
});

test('every entry is deflated or stored, pictures stored', async () => {
  const { entries } = await deckOf(bank);
  const methods = Object.fromEntries([...entries].map(([name, { entry }]) => [name, entry.compressionMethod]));
  expect(methods).toEqual({ 'collection.anki2': 8, media: 8, 0: 0 });
});

test('packs each picture once, with its bytes, and none that no card shows', async () => {
  const { entries, media } = await deckOf(bank);
  expect(media).toEqual({ 0: a.name });
  expect(entries.get('0')?.data).toEqual(Buffer.from(a.data));
});

test('the same picture under two paths is one file', async () => {
  const [first, second] = [picture('x/a.png', 'same'), picture('y/a.png', 'same')];
  const both = bankOf([{ question: `![](${first.path}) ![](${second.path})`, answer: 'A' }], {
    media: [first, second],
  });
  expect((await deckOf(both)).media).toEqual({ 0: first.name });
});

test('a card that is left out takes its picture with it', async () => {
  const open = bankOf([{ question: `What is this? ![](${a.path})` }, { question: 'Q', answer: 'A' }], { media: [a] });
  expect((await deckOf(open)).media).toEqual({ 0: a.name });
  expect((await deckOf(open, { unanswered: 'omit' })).media).toEqual({});
});

test('every picture that a field refers to is packed, and every packed one is referred to', async () => {
  const media = [a, b];
  const deck = await deckOf(bankOf([{ question: `![](${b.path})`, answer: `![](${a.path})` }], { media }));
  const used = deck.notes().flatMap(note => Object.values(note).flatMap(html => [...html.matchAll(/src="([^"]*)"/gu)]));
  expect(used.map(match => match[1]).sort()).toEqual(Object.values(deck.media).sort());
});

test('has a media map even without pictures', async () => {
  expect((await deckOf(bankOf([{ question: 'Q', answer: 'A' }]))).media).toEqual({});
});

test('is a whole package without any question', async () => {
  const deck = await deckOf(bankOf([]));
  expect(deck.rows('select count(*) as n from notes')).toEqual([{ n: 0 }]);
  expect(Object.keys(deck.json('decks'))).toEqual(['1']);
});

test('gives the same bytes twice, at any time and in any time zone', async () => {
  const faces = await loadFaces();
  const offsets = new Set<number>();
  const packages = new Set<string>();
  for (const [zone, day] of [
    ['UTC', '2024-01-01'],
    ['Pacific/Kiritimati', '2031-07-09'],
    ['America/St_Johns', '2026-03-08'],
  ] as const) {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime(day);
    offsets.add(new Date(0).getTimezoneOffset());
    packages.add(Buffer.from(await emitDeck(bank, { faces, unanswered: 'include' })).toString('base64'));
  }
  expect(offsets.size).toBe(3);
  expect(packages.size).toBe(1);
});
