// Compiles inputs at growing sizes and posts what each took.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { compile, configSchema, emitBank } from '../../lib/index.js';
import { inputs } from './inputs.mjs';

const smallest = 4096;
/** Milliseconds that say something. */
const enough = 150;
const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-growth' });

parentPort.on('message', async ({ root, name, largest }) => {
  await mkdir(join(root, 'notes'), { recursive: true });
  // The first runs have the code optimised.
  for (const size of [1, 1000, 2000]) await run(root, inputs[name](size));
  const times = [];
  for (let size = smallest; size <= largest; size *= 2) {
    const { cpu, messages } = await run(root, inputs[name](size));
    times.push(cpu);
    const bugs = messages.filter(({ rule }) => rule === 'internal-error').map(({ reason }) => reason);
    parentPort.postMessage({ size, cpu, bugs, rules: [...new Set(messages.map(({ rule }) => rule))] });
    if ((times.at(-3) ?? 0) >= enough) break;
  }
  parentPort.postMessage({ done: true });
});

async function run(root, text) {
  await writeFile(join(root, 'notes', 'a.md'), text);
  const before = process.cpuUsage();
  const { bank } = await compile({ config, root, env: {}, history: false });
  await emitBank(bank);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, messages: bank.messages };
}
