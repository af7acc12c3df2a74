// How the time for notes grows with their size, for notes made of one thing over and over: `npm run bench -- growth
// [--largest CHARACTERS] [--limit SECONDS] [words of an input's name…]`. Each is compiled at n, 2n and 4n characters, where
// n is the first size that takes long enough to measure, and the processor time is compared. Linear is 2; a `!` marks what
// grows by more than 2.3 twice, also when it is measured again, takes more than the limit, or fails.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inputs } from './inputs.mjs';

const steep = 2.3;
/** Milliseconds below which nothing is steep. */
const quick = 250;
const { values, positionals: words } = parseArgs({
  options: { largest: { type: 'string', default: String(1 << 17) }, limit: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const largest = Number(values.largest);
/** Seconds of the processor for all sizes of an input together. */
const limit = Number(values.limit);
const names = Object.keys(inputs).filter(name => words.length === 0 || words.some(word => name.includes(word)));

const root = mkdtempSync(join(tmpdir(), 'cardpress-growth-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
let worker;
const wrong = [];
console.log(
  ['   notes of'.padEnd(45), '4n'.padStart(6), 'seconds'.padStart(18), 'ratios'.padStart(10), 'findings'].join('  '),
);
for (const name of names) {
  let measured = await measure(name);
  if (isSteep(measured)) measured = await measure(name);
  const isWrong = isSteep(measured) || measured.failure !== undefined;
  if (isWrong) wrong.push(name);
  report(name, measured, isWrong);
}
await worker?.terminate();
console.log(
  `\n${names.length} inputs, ${wrong.length} of them steep, over the limit or failing${wrong.length > 0 ? ':' : ''}`,
);
for (const name of wrong) console.log(`  ${name}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Compiles an input at growing sizes in a thread, which is ended where that takes more than the limit. */
async function measure(name) {
  worker ??= new Worker(new URL('worker.mjs', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 2048 } });
  const thread = worker;
  const results = [];
  const before = process.cpuUsage();
  const stop = new AbortController();
  const failure = await new Promise(resolve => {
    const listen = (event, listener) => {
      thread.on(event, listener);
      stop.signal.addEventListener('abort', () => thread.off(event, listener));
    };
    listen('message', message => (message.done ? resolve() : results.push(message)));
    listen('error', ({ message }) => resolve(message));
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1e6 > limit) resolve(`more than the limit of ${limit} s`);
    }, 100);
    stop.signal.addEventListener('abort', () => clearInterval(timer));
    thread.postMessage({ root, name, largest });
  });
  stop.abort();
  if (failure !== undefined) {
    await thread.terminate();
    worker = undefined;
  }
  return { results, failure: failure ?? results.flatMap(({ bugs }) => bugs)[0] };
}

function ratiosOf({ results }) {
  const last = results.slice(-3).map(({ cpu }) => cpu);
  return last.slice(1).map((cpu, at) => cpu / last[at]);
}

function isSteep(measured) {
  const ratios = ratiosOf(measured);
  return ratios.length > 0 && ratios.every(ratio => ratio > steep) && measured.results.at(-1).cpu > quick;
}

function report(name, measured, isWrong) {
  const { results, failure } = measured;
  const { size = 0, rules = [] } = results.at(-1) ?? {};
  const columns = [
    isWrong ? '!' : ' ',
    name.padEnd(42),
    `${size >> 10}K`.padStart(6),
    results
      .slice(-3)
      .map(({ cpu }) => (cpu / 1000).toFixed(2))
      .join(' ')
      .padStart(18),
    ratiosOf(measured)
      .map(ratio => ratio.toFixed(2))
      .join(' ')
      .padStart(10),
    failure ?? rules.join(' '),
  ];
  console.log(columns.join('  '));
}
