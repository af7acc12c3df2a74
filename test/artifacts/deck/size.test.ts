import { expect, test } from 'vitest';
import { bankOf } from './bank.js';
import { deckOf } from './read.js';

// anki-apkg-export aborts at 500 cards of 200 characters, since each row written costs memory that it never gives back.
test('5,000 questions of ordinary length build', async () => {
  const n = 5000;
  const answer = '每层解码器包括三个子层，第一个是掩码多头自注意力。'.repeat(12);
  const one = bankOf([{ question: 'Question', answer }]);
  const entries = Array.from({ length: n }, (_, i) => one.entries.map(entry => ({ ...entry, id: `q${i}` }))).flat();
  const deck = await deckOf({ ...one, entries });
  expect(
    deck.rows(
      `select count(*) as n, count(distinct guid) as guids, count(distinct nid) as notes, max(due) as last,
              min(length(flds)) > 300 as long from notes join cards on nid = notes.id`,
    ),
  ).toEqual([{ n, guids: n, notes: n, last: n, long: 1 }]);
  expect(deck.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});
