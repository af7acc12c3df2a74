// Compiles an input at n and at 4n characters, and answers how many times as long the second takes.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parentPort, workerData as root } from 'node:worker_threads';
import { compile, configSchema, emitBank } from '../../lib/index.js';
import { inputs } from '../growth/inputs.mjs';

const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-linear' });
await mkdir(join(root, 'notes'), { recursive: true });
const small = '## What is a stack?\n\nA **list** of `a`, $b$ and <b>c</b>.\n\n- d\n';
// The first runs have the code optimised; after them a small note costs what starting costs.
for (let times = 0; times < 20; times++) await cpuOf(small);
const start = Math.min(await cpuOf(small), await cpuOf(small), await cpuOf(small));

parentPort.on('message', async ({ name, steep, tries, smallest, enough, largest }) => {
  const make = inputs[name];
  const above = async size => Math.max((await cpuOf(make(size))) - start, 0);
  try {
    // The first runs have the code for this input optimised.
    for (const size of [1, 2000, smallest]) await cpuOf(make(size));
    let n = smallest;
    let first = await above(n);
    while (first < enough && n * 8 <= largest) {
      n *= 2;
      first = await above(n);
    }
    let last = await above(4 * n);
    // What takes less than can be measured is not steep.
    const isSteep = () => last > 4 * enough && last > steep * Math.max(first, 1);
    for (let again = 1; again < tries && isSteep(); again++) {
      first = Math.max(first, await above(n));
      last = Math.min(last, await above(4 * n));
    }
    const ratio = Number((last / Math.max(first, 1)).toFixed(2));
    const problem = isSteep() ? `${ratio} times the time for 4 × ${n} characters` : undefined;
    parentPort.postMessage({ n, first: Math.round(first), last: Math.round(last), ratio, problem });
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.message ?? error) });
  }
});

/** Milliseconds of the processor for notes in a project of their own. */
async function cpuOf(text) {
  await writeFile(join(root, 'notes', 'a.md'), text);
  globalThis.gc?.();
  const before = process.cpuUsage();
  const { bank } = await compile({ config, root, env: {}, history: false });
  await emitBank(bank);
  const { user, system } = process.cpuUsage(before);
  const bug = bank.messages.find(({ rule }) => rule === 'internal-error');
  if (bug) throw new Error(bug.reason);
  return (user + system) / 1000;
}
