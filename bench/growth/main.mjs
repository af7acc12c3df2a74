// How the time for notes grows with their size, for notes made of one thing over and over:
// `npm run bench -- growth [--largest CHARACTERS] [words of an input's name…]`. Each is compiled at sizes
// that double until that takes long enough to measure, and the processor time of the last three sizes is compared. Linear
// is 2; a `!` marks what grows by more than 2.3 twice, takes too long, or fails.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inputs } from './inputs.mjs';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
const steep = 2.3;
/** Seconds without a result after which an input is given up. */
const patience = 120;
const { values, positionals: words } = parseArgs({ options: { largest: { type: 'string' } }, allowPositionals: true });
const largest = values.largest ?? String(1 << 17);

let left = Object.keys(inputs).filter(name => words.length === 0 || words.some(word => name.includes(word)));
const count = left.length;
let wrong = 0;

/** Measures what is left, in one process; it ends early where an input takes too long or throws. */
async function measure() {
  const child = spawn(process.execPath, [worker, largest, ...left], { stdio: ['ignore', 'pipe', 'pipe'] });
  let error = '';
  child.stderr.on('data', data => (error += data));
  const closed = new Promise(done => child.on('close', (status, signal) => done(signal ? 'too long' : status)));
  let current;
  let results = [];
  let timer;
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), patience * 1000);
    const { name, ...result } = JSON.parse(line);
    if (result.size) results.push(result);
    else {
      if (current) report(current, results);
      [current, results] = [name, []];
    }
  }
  clearTimeout(timer);
  const status = await closed;
  if (status !== 0)
    report(current, results, status === 1 ? (/^\w*Error.*$/mu.exec(error)?.[0] ?? error) : String(status));
  else if (current) report(current, results);
  left = left.slice(left.indexOf(current) + 1);
}

function report(name, all, failure) {
  const results = all.slice(-3);
  const ratios = results.slice(1).map(({ cpu }, index) => cpu / results[index].cpu);
  const { size = 0, cpu = 0, bugs = [], rules = [] } = results.at(-1) ?? {};
  // What takes no time cannot be steep.
  const isSteep = ratios.length > 0 && ratios.every(ratio => ratio > steep) && cpu > 250;
  const isWrong = failure !== undefined || isSteep || bugs.length > 0;
  if (isWrong) wrong++;
  const columns = [
    isWrong ? '!' : ' ',
    name.padEnd(42),
    `${size >> 10}K`.padStart(6),
    results
      .map(({ cpu }) => (cpu / 1000).toFixed(2))
      .join(' ')
      .padStart(18),
    ratios
      .map(ratio => ratio.toFixed(2))
      .join(' ')
      .padStart(10),
    failure ?? bugs[0] ?? rules.join(' '),
  ];
  console.log(columns.join('  '));
}

console.log(
  ['   notes of'.padEnd(45), 'last'.padStart(6), 'seconds'.padStart(18), 'ratios'.padStart(10), 'findings'].join('  '),
);
while (left.length > 0) await measure();
console.log(`${count} inputs, ${wrong} of them steep or failing`);
process.exitCode = wrong > 0 ? 1 : 0;
