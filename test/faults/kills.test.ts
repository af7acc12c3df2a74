import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { finishWriting } from '../../src/io/journal.js';
import { sweep } from '../../src/left-overs/sweep.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const kills = Number(process.env.CARDPRESS_KILLS ?? 200);
const atOnce = 4;
/** How many files a whole set has in `dist`. */
const artifacts = 3;

it(`leaves one whole set of files and nothing else, wherever it is killed (${kills} times)`, async () => {
  const counts = { mixed: 0, left: 0, interrupted: 0 };
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < kills) {
        const [after, waits] = [((next * 37) % 400) / 10, next % 2 === 0];
        next++;
        const { isMixed, left, found } = await killOnce(after, { waits });
        if (isMixed) counts.mixed++;
        counts.left += left.length;
        if (found > artifacts) counts.interrupted++;
      }
    }),
  );
  console.log(
    `kills ${kills}: ${counts.mixed} mixed, ${counts.left} left, ${counts.interrupted} in the middle of writing`,
  );
  expect(counts).toMatchObject({ mixed: 0, left: 0 });
  // Else it was never killed while it wrote.
  expect(counts.interrupted).toBeGreaterThan(0);
});

it('leaves the same by itself, wherever it is asked to end', async () => {
  const ends = Array.from({ length: 40 }, (_, index) => ((index * 37) % 400) / 10);
  const all: Awaited<ReturnType<typeof killOnce>>[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let after = ends.pop(); after !== undefined; after = ends.pop())
        all.push(await killOnce(after, { signal: 'SIGTERM' }));
    }),
  );
  expect(all.filter(({ isMixed, left }) => isMixed || left.length > 0)).toEqual([]);
});

interface Kill {
  signal?: 'SIGKILL' | 'SIGTERM';
  /** Whether files on the way are waited for first: a busy machine may take long to begin. */
  waits?: boolean;
}

async function killOnce(after: number, { signal = 'SIGKILL', waits = false }: Kill) {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-kill-'));
  const dist = join(folder, 'dist');
  await mkdir(dist);
  const writer = spawn(execPath, [here('writer.mjs'), here('../../lib'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  while (waits && (await readdir(dist)).length <= artifacts) await setTimeout(1);
  await setTimeout(after);
  writer.kill(signal);
  await once(writer, 'exit');
  const found = (await readdir(dist)).length;
  // What the next build does before anything else.
  if (signal === 'SIGKILL') {
    await finishWriting({ folder: dist, others: [join(folder, 'cards.lock')] });
    for (const place of [dist, folder]) await sweep(place);
  }
  const names = [...(await readdir(folder)), ...(await readdir(dist)).map(name => `dist/${name}`)];
  const files = names.filter(name => name !== 'dist');
  const contents = await Promise.all(files.map(name => readFile(join(folder, name))));
  const isWhole = (bytes: Buffer) => bytes.length === 50_000 && bytes.every(byte => byte === contents[0]?.[0]);
  await rm(folder, { recursive: true });
  return {
    isMixed: !(files.length === 0 || (files.length === 4 && contents.every(isWhole))),
    left: files.filter(name => !/^(?:cards\.lock|dist\/(?:deck\.apkg|cheatsheet\.pdf|bank\.json))$/u.test(name)),
    found,
  };
}
