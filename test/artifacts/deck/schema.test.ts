import { beforeAll, expect, test } from 'vitest';
import { bankOf } from './bank.js';
import { deckOf, type RawDeck } from './read.js';

// What clients of the legacy layout read, column by column.
const tables = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
};

let deck: RawDeck;
beforeAll(async () => {
  deck = await deckOf(
    bankOf([
      { question: 'One', answer: 'A', deck: ['Top', 'Inner'], modified: 1_690_000_000 },
      { question: 'Two', deck: ['Top'], tags: [['x']] },
    ]),
  );
});

test.each(Object.entries(tables))('table %s has the columns of schema 11', (table, columns) => {
  expect(deck.rows(`select group_concat(name, ' ') as columns from pragma_table_info('${table}')`)).toEqual([
    { columns },
  ]);
});

test('has the indexes that Anki looks for', () => {
  const names = deck.rows("select name from sqlite_master where type = 'index' order by name").map(({ name }) => name);
  expect(names).toEqual(
    ['cards_nid', 'cards_sched', 'cards_usn', 'notes_csum', 'notes_usn', 'revlog_cid', 'revlog_usn'].map(
      n => `ix_${n}`,
    ),
  );
});

test('the database is sound', () => {
  expect(deck.rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('col has one row of version 11 whose times come from the bank', () => {
  const rows = deck.rows('select id, ver, mod, scm, usn, dty, ls from col');
  expect(rows).toEqual([{ id: 1, ver: 11, mod: 1_700_000_000_000, scm: 1_700_000_000_000, usn: 0, dty: 0, ls: 0 }]);
});

test.each(['models', 'decks', 'dconf'])('each key of %s is the id inside', column => {
  const ids = Object.entries<{ id: number }>(deck.json(column)).map(([key, { id }]) => [key, String(id)]);
  expect(ids.length).toBeGreaterThan(0);
  for (const [key, id] of ids) expect(key).toBe(id);
});

test('conf has what old clients read and names a deck and a note type of the package', () => {
  const conf = deck.json('conf');
  expect(Object.keys(conf)).toEqual(
    expect.arrayContaining(
      'nextPos estTimes activeDecks sortType timeLim sortBackwards addToCur curDeck newSpread dueCounts curModel collapseTime'.split(
        ' ',
      ),
    ),
  );
  expect(deck.json('decks')).toHaveProperty(String(conf.curDeck));
  expect(deck.json('models')).toHaveProperty(String(conf.curModel));
  expect(conf.nextPos).toBe(3);
});

test('note types have every key that a client may ask for', () => {
  for (const model of Object.values<Record<string, unknown>>(deck.json('models'))) {
    expect(Object.keys(model).sort()).toEqual(
      'crowdanki_uuid css did flds id latexPost latexPre latexsvg mod name req sortf tags tmpls type usn vers'.split(
        ' ',
      ),
    );
    for (const field of model.flds as object[])
      expect(Object.keys(field).sort()).toEqual(
        'font id media name ord rtl size sticky'.split(' ').concat('description').sort(),
      );
    for (const template of model.tmpls as object[])
      expect(Object.keys(template).sort()).toEqual('afmt bafmt bfont bqfmt bsize did id name ord qfmt'.split(' '));
  }
});

test('decks have every key that a client may ask for, and options that are there', () => {
  const decks = Object.values<{ conf: number; name: string }>(deck.json('decks'));
  expect(decks.map(({ name }) => name)).toEqual(['Default', 'Top', 'Top::Inner']);
  for (const one of decks) {
    expect(Object.keys(one).sort()).toEqual(
      'browserCollapsed collapsed conf desc dyn extendNew extendRev id lrnToday mod name newToday revToday timeToday usn'.split(
        ' ',
      ),
    );
    // Any other group of options would come into the reader's collection.
    expect(one.conf).toBe(1);
  }
  expect(Object.keys(deck.json('dconf'))).toEqual(['1']);
  const { new: fresh, rev, lapse } = deck.json('dconf')['1'];
  expect(Object.keys(fresh)).toEqual(
    expect.arrayContaining(['delays', 'ints', 'initialFactor', 'order', 'perDay', 'bury']),
  );
  expect(Object.keys(rev)).toEqual(expect.arrayContaining(['perDay', 'ease4', 'ivlFct', 'maxIvl', 'bury']));
  expect(Object.keys(lapse)).toEqual(expect.arrayContaining(['delays', 'leechAction', 'leechFails', 'minInt', 'mult']));
});

test('no number was stored as a fraction', () => {
  for (const table of Object.keys(tables))
    for (const column of deck.rows(
      `select name from pragma_table_info('${table}') where type = 'integer' and name <> 'sfld'`,
    ))
      expect(deck.rows(`select 1 from ${table} where typeof("${column.name}") <> 'integer'`)).toEqual([]);
});

test('cards are new, in the order of the notes, in their decks', () => {
  expect(
    deck.rows(
      `select c.due, c.ord, c.type, c.queue, c.ivl, c.factor, c.reps, c.mod, n.guid from cards c join notes n on n.id = c.nid
       order by c.due`,
    ),
  ).toEqual([
    { due: 1, ord: 0, type: 0, queue: 0, ivl: 0, factor: 0, reps: 0, mod: 1_690_000_000, guid: 'q0aaaaaaaaaaaaaa' },
    { due: 2, ord: 0, type: 0, queue: 0, ivl: 0, factor: 0, reps: 0, mod: 1_690_000_001, guid: 'q1aaaaaaaaaaaaaa' },
  ]);
  const decks = deck.json('decks');
  const names = deck.rows('select did from cards order by due').map(({ did }) => decks[String(did)].name);
  expect(names).toEqual(['Top::Inner', 'Top']);
});

test('nothing was studied or deleted', () => {
  expect(deck.rows('select * from revlog')).toEqual([]);
  expect(deck.rows('select * from graves')).toEqual([]);
});
