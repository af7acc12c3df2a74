import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlikeAny } from '../../../src/identity/format-v1/fingerprint.js';
import { serialiseLock } from '../../../src/identity/format-v1/serialise-lock.js';
import { mergeLocks, namespaceNotice } from '../../../src/identity/lock/merge.js';
import { parseLock } from '../../../src/identity/lock/parse.js';
import type { Entry, Lock } from '../../../src/identity/model.js';

const ids = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];

/** Few values for each field, so that ids, times and texts meet. */
const someEntry = fc
  .record({
    id: fc.constantFrom(...ids),
    noteId: fc.constantFrom(1_000_000_000_001, 1_000_000_000_002),
    kind: fc.constantFrom('basic', 'cloze'),
    former: fc.subarray(['reversed', 'type-in']),
    file: fc.constantFrom('notes/a.md', 'notes/b.md'),
    created: fc.integer({ min: 1, max: 3 }),
    spent: fc.integer({ min: 0, max: 3 }),
    missed: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    name: fc.option(fc.constantFrom('stack', 'queue'), { nil: undefined }),
    after: fc.constantFrom('', 'aaaaa', 'bbbbb'),
    question: fc.constantFrom('什么是栈？', '什么是队列？'),
    print: fc.record({
      question: fc.constant('ABCDEFGHIJK'),
      answer: fc.constantFrom('', 'abcdefghijk'),
      source: fc.constantFrom('', 'source_1', 'source_2'),
      content: fc.constantFrom('', 'content1', 'content2'),
      section: fc.constant(''),
      title: fc.constantFrom('', 'title'),
      sketch: fc.constant(''),
    }),
  })
  .map(({ spent, missed, name, former, ...entry }): Entry => {
    const modified = entry.created + spent;
    return {
      ...entry,
      modified,
      ...(missed !== undefined && { retired: modified + missed }),
      ...(name !== undefined && { name }),
      ...(former.length > 0 && { former }),
    };
  });

const someDeck = fc.record({ name: fc.constantFrom('A', 'B', 'A::B'), id: fc.constantFrom(1, 2) });

const someLock = fc.record({
  decks: fc.dictionary(fc.constantFrom('notes/a.md', 'notes/b.md'), someDeck, { minKeys: 1, noNullPrototype: true }),
  namespace: fc.constantFrom('one', 'two', 'three'),
  noteTypes: fc.dictionary(
    fc.constantFrom('standard', 'cloze'),
    fc.record({ hash: fc.constantFrom('x', 'y'), modified: fc.integer({ min: 1, max: 3 }) }),
  ),
  entries: fc
    .uniqueArray(someEntry, { selector: ({ id }) => id, maxLength: 3 })
    .map(entries => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
});

const entry = (changes: Partial<Entry> = {}): Entry => ({
  id: 'aaaaaaaaaaaaaaaa',
  noteId: 1_000_000_000_001,
  kind: 'basic',
  file: 'notes/a.md',
  created: 1000,
  modified: 1000,
  after: '',
  question: '什么是栈？',
  print: {
    question: 'ABCDEFGHIJK',
    answer: '',
    source: 'source_1',
    content: 'content1',
    section: '',
    title: '',
    sketch: '',
  },
  ...changes,
});
const lock = (...entries: Entry[]): Lock => ({ namespace: 'test', noteTypes: {}, entries });
const merged = (a: Entry, b: Entry, base?: Entry) => {
  const result = mergeLocks(lock(a), lock(b), base && lock(base));
  expect(mergeLocks(lock(b), lock(a), base && lock(base))).toEqual(result);
  return result.entries[0] as Entry;
};

describe('mergeLocks', () => {
  it('does not depend on sides or order, and merging again changes nothing', () => {
    fc.assert(
      fc.property(someLock, someLock, someLock, (a, b, c) => {
        const ab = mergeLocks(a, b);
        expect(mergeLocks(b, a)).toEqual(ab);
        expect(mergeLocks(ab, b)).toEqual(ab);
        expect(mergeLocks(ab, ab)).toEqual(ab);
        expect(mergeLocks(a, a)).toEqual(a);
        expect(mergeLocks(ab, c)).toEqual(mergeLocks(a, mergeLocks(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no entry and lets no time go back, with a base and without', () => {
    fc.assert(
      fc.property(someLock, someLock, fc.option(someLock, { nil: undefined }), (a, b, base) => {
        const result = new Map(mergeLocks(a, b, base).entries.map(one => [one.id, one]));
        for (const one of [...a.entries, ...b.entries]) {
          const now = result.get(one.id) as Entry;
          expect(now.modified).toBeGreaterThanOrEqual(one.modified);
          expect(Math.max(now.modified, now.retired ?? 0)).toBeGreaterThanOrEqual(one.retired ?? 0);
          expect(now.created).toBeLessThanOrEqual(one.created);
        }
      }),
    );
  });

  it('gives what can be written and read again, also where lines stand twice', () => {
    fc.assert(
      fc.property(someLock, someLock, (a, b) => {
        const both = mergeLocks(a, b);
        expect(parseLock(serialiseLock(both)).lock).toEqual(both);
      }),
    );
  });

  it('takes the newer line and remembers what the other one said', () => {
    const a = entry({ modified: 2000, question: '栈是什么结构？' });
    const b = entry({ modified: 3000, file: 'notes/b.md' });
    expect(merged(a, b)).toMatchObject({
      modified: 3000,
      file: 'notes/b.md',
      question: '什么是栈？',
      others: [{ question: '栈是什么结构？', file: 'notes/a.md' }],
    });
  });

  it('lets asked go before retired where it is the newer, and retired before asked otherwise', () => {
    const gone = entry({ retired: 3000 });
    expect(merged(gone, entry({ modified: 4000 }))).not.toHaveProperty('retired');
    expect(merged(gone, entry({ modified: 2000 }))).toMatchObject({ retired: 3000, modified: 2000 });
  });

  it('keeps a name that only the older line has', () => {
    const others = merged(entry({ name: 'stack' }), entry({ modified: 2000 })).others;
    expect(others).toMatchObject([{ name: 'stack' }]);
  });

  it('lets two contents of one time be like none, so that the next build stamps the card anew', () => {
    const other = entry({ print: { ...entry().print, content: 'content2', source: 'source_2' } });
    expect(merged(entry(), other).print).toMatchObject({ content: unlikeAny, source: unlikeAny });
  });

  it('does not weigh a line that is still the base against one that was changed', () => {
    const moved = entry({ file: 'notes/b.md' });
    expect(merged(entry(), moved, entry())).toEqual(moved);
    expect(merged(entry(), moved)).toHaveProperty('others');
    // What a revert of the lock took back in time is not taken for the newer state.
    const published = entry({ modified: 5000 });
    expect(merged(published, entry({ modified: 1000, question: '栈？' }), published).modified).toBe(5000);
  });

  it('keeps a line that one side deleted', () => {
    expect(mergeLocks(lock(), lock(entry()), lock(entry())).entries).toHaveLength(1);
  });

  it('keeps the namespace with the oldest question, and says so', () => {
    const a = { ...lock(entry()), namespace: 'z' };
    const b = { ...lock(entry({ id: 'bbbbbbbbbbbbbbbb', created: 1001, modified: 1001 })), namespace: 'a' };
    expect(mergeLocks(a, b).namespace).toBe('z');
    expect(mergeLocks(b, a).namespace).toBe('z');
    expect(namespaceNotice(b, a)).toMatch(/"z" stays.*"a" is dropped/u);
    expect(namespaceNotice(a, a)).toBeUndefined();
  });

  it('takes the deck that the base does not have, and else the first by its name', () => {
    const decks = (name: string, id = 1) => ({ ...lock(), decks: { 'notes/a.md': { name, id } } });
    expect(mergeLocks(decks('B'), decks('A'), decks('A')).decks).toEqual(decks('B').decks);
    expect(mergeLocks(decks('A'), decks('B'), decks('A')).decks).toEqual(decks('B').decks);
    expect(mergeLocks(decks('B'), decks('A')).decks).toEqual(decks('A').decks);
    expect(mergeLocks(lock(), decks('A')).decks).toEqual(decks('A').decks);
    expect(mergeLocks(lock(), lock())).not.toHaveProperty('decks');
  });

  it('remembers the kinds that either side published', () => {
    expect(merged(entry({ kind: 'reversed' }), entry({ modified: 2000 })).former).toEqual(['reversed']);
    expect(merged(entry({ kind: 'reversed', modified: 3000 }), entry({ former: ['type-in'] })).former).toEqual([
      'basic',
      'type-in',
    ]);
  });

  it('takes the newer time of a note type', () => {
    const types = (hash: string, modified: number) => ({ ...lock(), noteTypes: { standard: { hash, modified } } });
    expect(mergeLocks(types('x', 1), types('y', 2)).noteTypes).toEqual({ standard: { hash: 'y', modified: 2 } });
    expect(mergeLocks(types('x', 2), types('y', 2)).noteTypes).toEqual({ standard: { hash: '', modified: 2 } });
  });
});
