import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Compiled, compile } from '../../src/index.js';
import { fixtureConfig } from '../support/fixture.js';
import { runs } from '../support/runs.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
});
afterAll(() => rm(cache, { recursive: true }));

/** What may happen to notes between two builds. */
const edits = {
  'nothing changes': async () => {},
  'a line goes': (files: Files, at: number) => edited(files, at, lines => void lines.splice(at % lines.length, 1)),
  'a line comes twice': (files: Files, at: number) =>
    edited(files, at, lines => void lines.splice(at % lines.length, 0, lines[at % lines.length] as string)),
  'a question is added': (files: Files, at: number) =>
    edited(files, at, lines => void lines.push('', `## What is ${at}?`, '', 'It is a number.')),
  'a heading sinks': (files: Files, at: number) =>
    edited(files, at, lines => {
      const headings = lines.flatMap((line, index) => (/^#{1,5} /u.test(line) ? [index] : []));
      const index = headings[at % headings.length];
      if (index !== undefined) lines[index] = `#${lines[index]}`;
    }),
  'notes trade places': async ({ notes }: Files, at: number) => {
    const [one, other] = [notes[at % notes.length] as string, notes[(at + 1) % notes.length] as string];
    const [first, second] = [await readFile(one), await readFile(other)];
    await writeFile(one, second);
    await writeFile(other, first);
  },
  'a note comes beside another': async ({ notes }: Files, at: number) => {
    const note = notes[at % notes.length] as string;
    await cp(note, join(dirname(note), `beside-${at}${extname(note)}`));
  },
  'a note goes': async ({ notes }: Files, at: number) => {
    if (notes.length > 1) await rm(notes[at % notes.length] as string);
  },
  'a file goes': async ({ others }: Files, at: number) => {
    if (others.length > 0) await rm(others[at % others.length] as string);
  },
  'a file is called differently': async ({ others }: Files, at: number) => {
    const file = others[at % others.length];
    if (file !== undefined) await rename(file, join(dirname(file), `other-${at}${extname(file)}`));
  },
  'files trade places': async ({ others }: Files, at: number) => {
    const [one, other] = [others[at % others.length], others[(at + 1) % others.length]];
    if (one === undefined || other === undefined || one === other) return;
    const [first, second] = [await readFile(one), await readFile(other)];
    await writeFile(one, second);
    await writeFile(other, first);
  },
  'the lock goes': async ({ lock }: Files) => rm(lock, { force: true }),
};

interface Files {
  notes: string[];
  /** Pictures and the like. */
  others: string[];
  lock: string;
}

async function filesOf(root: string): Promise<Files> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const isNote = (path: string) => /\.(?:md|mdx|markdown)$/u.test(path);
  const isOther = (path: string) => !isNote(path) && !/[\\/](?:cardpress\.[^\\/]*|expected\.json)$/u.test(path);
  return {
    notes: paths.filter(isNote).sort(),
    others: paths.filter(isOther).sort(),
    lock: join(root, 'cardpress.lock'),
  };
}

async function edited({ notes }: Files, at: number, edit: (lines: string[]) => void): Promise<void> {
  const note = notes[at % notes.length] as string;
  // Whatever the bytes mean, they stay.
  const lines = (await readFile(note, 'latin1')).split('\n');
  edit(lines);
  await writeFile(note, lines.join('\n'), 'latin1');
}

const compiled = async (root: string, cacheIt: boolean) =>
  compile({
    ...(await fixtureConfig(root)),
    env: { SOURCE_DATE_EPOCH: '1700000000', XDG_CACHE_HOME: cache },
    history: false,
    cache: cacheIt,
  });

/** All that a build goes by from here, in its order. */
function outcome({ bank, decisions, recognised }: Compiled): string {
  const { text, plan, notes = [], deckIds = [] } = recognised ?? {};
  return JSON.stringify({ bank, decisions, lock: text, plan, notes: [...notes], decks: [...deckIds] }, undefined, 1);
}

describe('what was kept of notes', () => {
  const names = fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[]));
  const steps = fc.array(fc.tuple(names, fc.nat(1000), fc.boolean()), { minLength: 2, maxLength: 4 });
  it('gives what they give anew, whatever changed in between', async () => {
    const folders = await readdir(fixtures);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...folders), steps, async (fixture, happened) => {
        const root = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
        try {
          await cp(join(fixtures, fixture), root, { recursive: true });
          for (const [what, at, keepsLock] of happened) {
            await edits[what](await filesOf(root), at);
            const [kept, anew] = [await compiled(root, true), await compiled(root, false)];
            expect(outcome(kept)).toBe(outcome(anew));
            expect(isDeepStrictEqual(kept.bank, anew.bank)).toBe(true);
            if (keepsLock && anew.recognised) await writeFile(join(root, 'cardpress.lock'), anew.recognised.text);
          }
        } finally {
          await rm(root, { recursive: true });
        }
      }),
      { numRuns: runs(10) },
    );
  });
});
