// Compiles inputs at growing sizes and prints what each took: `node bench/growth/worker.mjs LARGEST NAME…`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, configSchema, emitBank } from '../../lib/index.js';
import { inputs } from './inputs.mjs';

const [largest, ...names] = process.argv.slice(2);
const smallest = 4096;
/** Milliseconds that say something. */
const enough = 150;
const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-growth' });
const root = await mkdtemp(join(tmpdir(), 'growth-'));
process.on('exit', () => void rm(root, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(1));

async function run(text) {
  await writeFile(join(root, 'notes', 'a.md'), text);
  const before = process.cpuUsage();
  const { bank } = await compile({ config, root, env: {}, history: false });
  await emitBank(bank);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, messages: bank.messages };
}

const print = result => process.stdout.write(`${JSON.stringify(result)}\n`);

await mkdir(join(root, 'notes'), { recursive: true });
for (const name of names) {
  print({ name });
  // The first runs have the code optimised.
  for (const size of [1, 1000, 2000]) await run(inputs[name](size));
  const times = [];
  for (let size = smallest; ; size *= 2) {
    const { cpu, messages } = await run(inputs[name](size));
    times.push(cpu);
    const bugs = messages.filter(({ rule }) => rule === 'internal-error').map(({ reason }) => reason);
    print({ name, size, cpu, bugs, rules: [...new Set(messages.map(({ rule }) => rule))] });
    if (size >= Number(largest) || ((times.at(-3) ?? 0) >= enough && times.length > 2)) break;
  }
}
