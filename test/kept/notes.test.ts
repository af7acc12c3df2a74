import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterEach, describe, expect, it } from 'vitest';
import { configSchema, type UserConfig } from '../../src/config/schema.js';
import { identify } from '../../src/identity/identify.js';
import type { Kept } from '../../src/kept/kept.js';
import { knownIn } from '../../src/known/questions.js';
import { type Around, Asking } from '../../src/project/asked.js';
import { type Notes, readNotes } from '../../src/project/read-notes.js';
import { findScope } from '../../src/source/scope.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';

let remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(remove.map(one => one()));
  remove = [];
});

/** Keeps things in memory, and counts. */
class Memory implements Kept {
  readonly #kept = new Map<string, { key: string; bytes: Uint8Array }>();
  written = 0;
  read(name: string, key: string): unknown {
    const found = this.#kept.get(name);
    return found?.key === key ? deserialize(found.bytes) : undefined;
  }
  write(name: string, key: string, value: unknown): void {
    this.written++;
    this.#kept.set(name, { key, bytes: serialize(value) });
  }
  close(): void {}
}

interface Place {
  root: string;
  kept: Memory;
}

async function place(files: Record<string, string | Uint8Array>): Promise<Place> {
  const made = await project(files);
  remove.push(made.remove);
  return { root: made.root, kept: new Memory() };
}

/** Reads notes twice, once with what was kept and once without, and says how many files went through the pipeline for the first. */
async function read({ root, kept }: Place, { config: given, lock }: { config?: UserConfig; lock?: string[] } = {}) {
  const config = configSchema.parse({ notes: ['notes'], ...given });
  const known = knownIn(lock && lockOf(lock));
  const scope = await findScope(root, config);
  const options = { known, keepsPictures: false, env: {} };
  const before = kept.written;
  const notes = await readNotes(root, config, scope, { ...options, kept });
  expect(toldBy(notes)).toStrictEqual(toldBy(await readNotes(root, config, scope, options)));
  return kept.written - before;
}

function toldBy({ files, around, media, lookedFor, messages }: Notes) {
  const told = files.map(({ messages, data }) => ({
    data,
    messages: messages.map(message => ({ ...message, stack: '' })),
  }));
  return { told, around, media, lookedFor: [...lookedFor].sort(), messages };
}

/** The lock of a build that found some questions in the first file. */
function lockOf(questions: string[]) {
  const drafts = questions.map(question => ({ question, answer: 'Something.', file: 'notes/a.md', kind: 'basic' }));
  const part = { covers: () => true, isGone: () => false };
  return identify(drafts, undefined, { namespace: 'a', time: 1, publishes: true, part }).lock;
}

const red: [number, number, number] = [200, 0, 0];
const [asked, other] = ['# A\n\n## What is a stack?\n\nLast in.\n\n- b\n', '# B\n\n## What is a queue?\n\nA line.\n'];

describe('what was kept of a file', () => {
  it('is used until the file changes', async () => {
    const at = await place({ 'notes/a.md': asked, 'notes/b.md': other });
    expect(await read(at)).toBe(2);
    expect(await read(at)).toBe(0);
    await writeFile(join(at.root, 'notes/a.md'), `${asked}- c\n`);
    expect(await read(at)).toBe(1);
    expect(await read(at)).toBe(0);
  });

  it('is used under other settings only where they do not matter', async () => {
    const at = await place({ 'notes/a.md': asked });
    await read(at);
    expect(await read(at, { config: { outDir: 'else', only: ['bank'], strict: true } })).toBe(0);
    expect(await read(at, { config: { lineBreaks: 'join' } })).toBe(1);
    expect(await read(at, { config: { sections: ['What is a stack?'] } })).toBe(1);
    expect(await read(at, { config: { title: 'Other' } })).toBe(1);
  });

  it('hangs on the pictures that it shows', async () => {
    const shows = (name: string) => `# A\n\n## What is it?\n\n![](${name})\n`;
    const at = await place({
      'notes/a.md': shows('a.png'),
      'notes/b.md': other,
      'notes/pictures/a.png': png(4, 4, red),
    });
    expect(await read(at)).toBe(2);
    expect(await read(at)).toBe(0);
    await writeFile(join(at.root, 'notes/pictures/a.png'), png(8, 4, red));
    expect(await read(at)).toBe(1);
    await writeFile(join(at.root, 'notes/pictures/other.png'), png(8, 4, red));
    expect(await read(at)).toBe(0);
    // Which of the two is meant cannot be told.
    await writeFile(join(at.root, 'notes/a.png'), png(2, 2, red));
    expect(await read(at)).toBe(1);
    await rm(join(at.root, 'notes/a.png'));
    await rm(join(at.root, 'notes/pictures/a.png'));
    expect(await read(at)).toBe(1);
    expect(await read(at)).toBe(0);
  });

  it('hangs on what it embeds', async () => {
    const embeds = '# A\n\n## What is it?\n\n![[b#What is a queue?]]\n';
    const at = await place({ 'notes/a.md': embeds, 'notes/b.md': other, 'notes/c.md': other });
    expect(await read(at)).toBe(3);
    expect(await read(at)).toBe(0);
    await writeFile(join(at.root, 'notes/c.md'), `${other}\nMore.\n`);
    expect(await read(at)).toBe(1);
    await writeFile(join(at.root, 'notes/b.md'), `${other}\nMore.\n`);
    expect(await read(at)).toBe(2);
    await rm(join(at.root, 'notes/b.md'));
    expect(await read(at)).toBe(1);
  });

  it('hangs on the names that headings beside it have', async () => {
    const parts = (name: string) => `# ${name}\n\n## Intuition\n\nIt is.\n\n## Pitfalls\n\nNone.\n`;
    const names = ['Stack', 'Queue', 'Heap', 'Tree', 'Graph', 'Trie'];
    const at = await place(Object.fromEntries(names.map(name => [`notes/${name}.md`, parts(name)])));
    expect(await read(at)).toBe(6);
    expect(await read(at)).toBe(0);
    for (const name of names.slice(1)) await writeFile(join(at.root, `notes/${name}.md`), `# ${name}\n\nIt is.\n`);
    expect(await read(at)).toBe(6);
  });

  it('hangs on how many files are beside it, and on the folder of notes that it is found in', async () => {
    const at = await place({ 'notes/deep/a.md': asked });
    expect(await read(at)).toBe(1);
    expect(await read(at, { config: { notes: ['notes/deep'] } })).toBe(1);
    expect(await read(at, { config: { notes: ['notes/deep'] } })).toBe(0);
    const others = Array.from({ length: 31 }, (_, index) => `notes/deep/${index}.md`);
    for (const path of others) await writeFile(join(at.root, path), `# ${path}\n`);
    expect(await read(at, { config: { notes: ['notes/deep'] } })).toBe(others.length + 1);
  });

  it('hangs on what is drawn for it', async () => {
    type Drawn = Awaited<ReturnType<Around['drawDiagram']>>;
    const told: Drawn[] = [
      { path: 'a.svg' },
      { path: 'b.svg' },
      { problem: 'No arrow.' },
      { lacks: 'no browser', remedy: 'Install one.' },
    ];
    const saying = (drawn: Drawn) => {
      const nothing = { known: () => undefined, parts: () => undefined } as unknown as Around;
      return new Asking({ ...nothing, drawDiagram: async () => drawn });
    };
    for (const before of told) {
      const first = saying(before);
      const { asked } = await first.during('notes/a.md', () => first.around.drawDiagram('graph TD'));
      for (const now of told) expect(await saying(now).isSameNow('notes/a.md', asked, undefined)).toBe(now === before);
    }
  });

  it('is used once the lock knows its questions', async () => {
    const at = await place({ 'notes/a.md': asked, 'notes/b.md': other });
    expect(await read(at)).toBe(2);
    expect(await read(at, { lock: ['What is a stack?'] })).toBe(0);
  });

  it('hangs on the lock where what it knows makes a question', async () => {
    const at = await place({ 'notes/a.md': '# A\n\n## What is a stack?\n\nLast in.\n\n### Example\n\nPlates.\n' });
    await read(at);
    expect(await read(at, { lock: ['What is a stack?', 'Example'] })).toBe(1);
    expect(await read(at, { lock: ['What is a stack?', 'Example'] })).toBe(0);
    expect(await read(at, { lock: ['What is a stack?'] })).toBe(1);
  });
});
