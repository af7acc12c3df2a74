// Programs that write one set of files after the other, and are killed in the middle of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { finishWriting } from '../../lib/io/journal.js';
import { sweep } from '../../lib/left-overs/sweep.js';

const here = path => fileURLToPath(new URL(path, import.meta.url));
/** How many files a whole set has: in `dist`, and with the lock. */
const [inDist, inSet] = [3, 4];

export async function killWriter(after, { signal = 'SIGKILL', waits = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-kill-'));
  const dist = join(folder, 'dist');
  await mkdir(dist);
  const writer = spawn(execPath, [here('writer.mjs'), here('../../lib'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  while (waits && (await readdir(dist)).length <= inDist) await setTimeout(1);
  await setTimeout(after);
  writer.kill(signal);
  await once(writer, 'exit');
  const isInterrupted = (await readdir(dist)).length > inDist;
  // What the next build does before anything else.
  if (signal === 'SIGKILL') {
    await finishWriting({ folder: dist, others: [join(folder, 'cards.lock')] });
    for (const place of [dist, folder]) await sweep(place);
  }
  const names = [...(await readdir(folder)), ...(await readdir(dist)).map(name => `dist/${name}`)];
  const files = names.filter(name => name !== 'dist');
  const contents = await Promise.all(files.map(name => readFile(join(folder, name))));
  const isWhole = bytes => bytes.length === 50_000 && bytes.every(byte => byte === contents[0]?.[0]);
  await rm(folder, { recursive: true });
  return {
    isMixed: !(files.length === 0 || (files.length === inSet && contents.every(isWhole))),
    left: files.filter(name => !/^(?:cards\.lock|dist\/(?:deck\.apkg|cheatsheet\.pdf|bank\.json))$/u.test(name)),
    isInterrupted,
  };
}
