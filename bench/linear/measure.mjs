// Compiles an input at growing sizes in a thread, and answers whether its work grows faster than its size.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parentPort, workerData as root } from 'node:worker_threads';
import { compile, configSchema, emitBank } from '../../lib/index.js';
import { inputs } from '../growth/inputs.mjs';
import { startCounting } from './counts.mjs';

const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-linear' });
await mkdir(join(root, 'notes'), { recursive: true });
const counts = await startCounting();
// What is loaded and made once is no work for an input.
for (let times = 0; times < 3; times++) await run(inputs.headings(200));

parentPort.on('message', async message => {
  try {
    parentPort.postMessage(await measure(message));
  } catch (error) {
    parentPort.postMessage({ problem: String(error?.message ?? error) });
  }
});

async function measure({ name, steep, share, sizes, tries, enough, work, largest }) {
  const make = inputs[name];
  const sizedRun = size => run(make(size));
  const said = { sizes: [] };
  let perCharacter = 0;
  for (const [at, n] of sizes.entries()) {
    const [first, last] = [await sizedRun(n), await sizedRun(4 * n)];
    perCharacter = Math.max(perCharacter, (last.total - first.total) / (3 * n));
    const grown = [...last.blocks].filter(
      ([block, count]) => count > 8 * n && count > steep * (first.blocks.get(block) ?? 0),
    );
    const part = grown.reduce((sum, [, count]) => sum + count, 0) / last.total;
    said.sizes.push({ n, ratio: round(last.total / first.total), part: round(part), ms: Math.round(last.ms) });
    const isLast = at === sizes.length - 1;
    if (part < share && last.total < steep * first.total) break;
    if (!isLast) continue;
    const worst = grown.sort(([, a], [, b]) => b - a).slice(0, 3);
    return { ...said, problem: `at 4 × ${n}: ${worst.map(([block, count]) => `${block} ${count} times`).join(', ')}` };
  }
  // What the engine itself does, such as searching a text, is in no count: as much text as can be had for some work.
  const mostCharacters = Math.min(work / perCharacter / 4, largest / 4);
  let n = sizes[0];
  let first = (await sizedRun(n)).ms;
  while (first < enough && 2 * n <= mostCharacters) {
    n *= 2;
    first = (await sizedRun(n)).ms;
  }
  let last = (await sizedRun(4 * n)).ms;
  const isSlow = () => last > 4 * enough && last > steep * Math.max(first, 1);
  for (let again = 1; again < tries && isSlow(); again++) {
    first = Math.max(first, (await sizedRun(n)).ms);
    last = Math.min(last, (await sizedRun(4 * n)).ms);
  }
  said.sizes.push({ n, ms: [Math.round(first), Math.round(last)] });
  return isSlow() ? { ...said, problem: `${round(last / first)} times the time for 4 × ${n} characters` } : said;
}

/** Builds a bank from a text: how often each part of the program ran, and the processor's milliseconds. */
async function run(text) {
  await writeFile(join(root, 'notes', 'a.md'), text);
  await counts.reset();
  const before = process.cpuUsage();
  const { bank } = await compile({ config, root, env: {}, history: false });
  await emitBank(bank);
  const { user, system } = process.cpuUsage(before);
  const bug = bank.messages.find(({ rule }) => rule === 'internal-error');
  if (bug) throw new Error(bug.reason);
  return { ...(await counts.take()), ms: (user + system) / 1000 };
}

function round(number) {
  return Number(number.toFixed(2));
}
