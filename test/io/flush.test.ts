import type { PathLike } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeAll } from '../../src/io/write.js';

/** What is done to files, in turn. */
const system = vi.hoisted(() => ({ done: [] as string[], hasLinks: true }));
vi.mock('node:fs/promises', async load => {
  const real = await load<typeof import('node:fs/promises')>();
  const say = (what: string, path: PathLike) =>
    system.done.push(
      `${what} ${String(path)
        .replace(/^.*[\\/]/u, '')
        .replace(/\.[\da-f]{8}-\d+-[\da-f]{8}/u, '')}`,
    );
  return {
    ...real,
    writeFile: (async (path: PathLike, data: string, options?: { flush?: boolean }) => {
      await real.writeFile(path, data, options);
      say(options?.flush ? 'flushed' : 'written', path);
    }) as typeof real.writeFile,
    rename: async (from: PathLike, to: PathLike) => {
      await real.rename(from, to);
      say('in place', to);
    },
    link: async (from: PathLike, to: PathLike) => {
      if (!system.hasLinks) throw Object.assign(new Error('no links'), { code: 'EPERM' });
      await real.link(from, to);
      say('linked', to);
    },
    open: async (...given: Parameters<typeof real.open>) => {
      const handle = await real.open(...given);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        await sync();
        say('synced', given[0]);
      };
      return handle;
    },
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-flush-'));
});
afterEach(() => rm(folder, { recursive: true }));

// A disk may put off what it is told to write, and a name may outlive a power cut that its bytes do not.
it.each([
  ['with links', true, ['flushed ..cardpress-writing.new', 'linked .cardpress-writing']],
  ['without', false, ['flushed ..cardpress-writing.new', 'flushed .cardpress-writing']],
])('bytes are on the disk before their names, and those before the journal goes: %s', async (_, hasLinks, journal) => {
  await writeFile(join(folder, 'a'), 'old');
  Object.assign(system, { done: [], hasLinks });
  const outputs = ['a', 'b'].map(name => ({ path: join(folder, name), data: new Uint8Array(1) }));
  await writeAll(outputs, { folder, others: [] });
  expect(system.done.filter(one => one !== 'linked .a.old')).toEqual([
    'flushed .a.new',
    'flushed .b.new',
    ...journal,
    'in place a',
    'in place b',
    `synced ${basename(folder)}`,
  ]);
});
