import fc from 'fast-check';
import { expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import type { Repository } from '../../src/git/repository.js';
import { NotesReader } from '../../src/history/notes-reader.js';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { identify } from '../../src/identity/identify.js';
import { readOnce } from '../../src/identity/match/reading.js';
import type { Lock } from '../../src/identity/model.js';

const config = configSchema.parse({});
const version = (blob: string) => ({
  path: 'a.md',
  blob,
  version: undefined as never,
  isCrowded: false,
  collection: { name: '.', files: [{ path: 'a.md', blob }] },
});

/** A reader of blobs that are their own texts. */
function readerOf(): NotesReader {
  const objects = { read: async (blob: string) => Buffer.from(blob) };
  return new NotesReader({ objects, isPartial: async () => false } as unknown as Repository, config);
}

const parts = [
  '# Title\n\n',
  '# Other\n\n',
  '## What is a?\n\nA [link][x].\n\n',
  '## What is a?\n\nAnother.\n\n',
  '## What is b?\n\n- one\n- two\n\n',
  '## 什么是丙？\n\n<!-- id: c -->\n\n丙。\n\n',
  '[x]: https://example.com\n\n',
  'text\n',
];
const versions = fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), { minLength: 2, maxLength: 6 });

it('reads version after version as a reader does that has seen no other', async () => {
  await fc.assert(
    fc.asyncProperty(versions, async all => {
      const [kept, empty] = [readerOf(), { namespace: 'n', noteTypes: {}, entries: [] }];
      const read = readOnce();
      let [lock, anew]: [Lock, Lock] = [empty, empty];
      for (const [at, pieces] of all.entries()) {
        const file = version(pieces.join(''));
        const drafts = await kept.read(file, lock);
        const fresh = await readerOf().read(file, anew);
        expect(drafts).toEqual(fresh);
        kept.forget(file);
        lock = identify(drafts, lock, { namespace: 'n', time: at + 1, read }).lock;
        anew = identify(fresh, anew, { namespace: 'n', time: at + 1 }).lock;
        expect(serialiseLock(lock)).toBe(serialiseLock(anew));
      }
    }),
    { numRuns: 60 },
  );
});

it('gives a question that stayed the same draft', async () => {
  const reader = readerOf();
  const lock = { namespace: 'n', noteTypes: {}, entries: [] };
  const [first] = await reader.read(version('## What is a?\n\nb\n\n## What is c?\n\nd\n'), lock);
  const [again, other] = await reader.read(version('## What is a?\n\nb\n\n## What is c?\n\ne\n'), lock);
  expect(again).toBe(first);
  expect(other?.answer).toBe('e');
});
