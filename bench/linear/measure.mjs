// Compiles an input at growing sizes in a thread, and answers whether its work grows faster than its size: by blocks that ran, or
// by time.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { compile, configSchema, emitBank } from '../../lib/index.js';
import { inputs } from '../growth/inputs.mjs';
import { startCounting } from './counts.mjs';

const { root, question } = workerData;
const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-linear' });
await mkdir(join(root, 'notes'), { recursive: true });
const counts = question === 'count' ? await startCounting() : undefined;
// What is loaded and made once is no work for an input.
for (let times = 0; times < 3; times++) await run(inputs.headings(200));
await counts?.reset();

parentPort.on('message', async message => {
  try {
    parentPort.postMessage(await (counts ? compareCounts(message) : compareTimes(message)));
  } catch (error) {
    await counts?.reset();
    parentPort.postMessage({ problem: String(error?.message ?? error) });
  }
});

async function compareCounts({ name, steep, share, sizes }) {
  const said = { sizes: [], perCharacter: 0 };
  /** The larger size of a pair is the smaller one of the next. */
  const counted = new Map();
  const countAt = async size => {
    if (!counted.has(size)) counted.set(size, await countOf(name, size));
    return counted.get(size);
  };
  for (const [small, large] of sizes) {
    const [first, last] = [await countAt(small), await countAt(large)];
    const most = steep ** Math.log2(large / small);
    said.perCharacter = Math.max(said.perCharacter, (last.total - first.total) / (large - small));
    const grown = [...last.blocks].filter(
      ([block, count]) => count > 2 * large && count > most * (first.blocks.get(block) ?? 0),
    );
    const part = grown.reduce((sum, [, count]) => sum + count, 0) / last.total;
    said.sizes.push({ from: small, to: large, ratio: round(last.total / first.total), part: round(part) });
    // What was steep in smaller notes is bounded by a limit.
    if (part < share && last.total < most * first.total) return { ...said, problem: undefined };
    const worst = grown.sort(([, a], [, b]) => b - a).slice(0, 3);
    said.problem = `from ${small} to ${large}: ${worst.map(([block, count]) => `${block} ${count} times`).join(', ')}`;
  }
  return said;
}

async function countOf(name, size) {
  await run(inputs[name](size));
  return counts.take();
}

/**
 * By times above that of next to nothing. What else the machine does only ever adds to a time, so all doubt is for the input: the
 * least of the start and of the larger notes counts, and the most of the smaller.
 */
async function compareTimes({ name, perCharacter, smallest, slow, tries, quick, enough, work, largest }) {
  const timeOf = size => run(inputs[name](size));
  let n = Math.max(smallest, Math.round(Math.min(work / perCharacter, largest) / 4));
  // Few blocks may take long, as those of code that is coloured do.
  while (work / perCharacter >= largest && n > smallest && (await timeOf(n)) > enough) n = Math.round(n / 4);
  let start = Number.POSITIVE_INFINITY;
  let last = Number.POSITIVE_INFINITY;
  let first = 0;
  let isSlow = true;
  for (let again = 0; again < tries && isSlow; again++) {
    start = Math.min(start, await timeOf(1));
    last = Math.min(last, await timeOf(4 * n));
    if (last - start > quick) first = Math.max(first, await timeOf(n));
    isSlow = last - start > quick && last - start > slow * Math.max(first - start, 1);
  }
  const ms = [start, first, last].map(Math.round);
  const said = { sizes: [{ n, ms }] };
  if (!isSlow) return said;
  return { ...said, problem: `${ms[2]} ms for ${4 * n} characters, ${ms[1]} for ${n}, ${ms[0]} for 1` };
}

/** Builds a bank from a text. Returns the processor's milliseconds. */
async function run(text) {
  await writeFile(join(root, 'notes', 'a.md'), text);
  const before = process.cpuUsage();
  const { bank } = await compile({ config, root, env: {}, history: false });
  await emitBank(bank);
  const { user, system } = process.cpuUsage(before);
  const bug = bank.messages.find(({ rule }) => rule === 'internal-error');
  if (bug) throw new Error(bug.reason);
  return (user + system) / 1000;
}

function round(number) {
  return Number(number.toFixed(2));
}
