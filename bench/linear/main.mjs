// Whether the work for notes grows with their size and no faster: `npm run test:linear [-- --full --show] [words of an input's
// name…]`. Each input is compiled at n and at 4n characters, and how often each block of the program ran is compared: a count,
// which no busy machine changes. Where much of it grew by more than two doublings of 2.3, that is looked at in larger notes,
// since some work is bounded by a limit further up. What the engine does by itself, such as searching a text, has no count;
// its processor time is compared in notes that are as large as some work allows.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputs } from '../growth/inputs.mjs';

/** Growth for four times the size, from which on work is steep: two doublings of 2.3, where linear work has 2. */
const steep = 2.3 ** 2;
/** The part of all work that has to grow like this for an input to be steep; a smaller one takes no time yet. */
const share = 0.1;
/** Sizes that an input is compared at until it is not steep, in characters; each also four times as large. */
const sizes = [512, 2048, 8192, 16384];
/** About how many blocks run for the notes whose time is compared: some tenths of a second. */
const work = 1_500_000;
/** The largest of them, in characters. */
const largest = 1 << 18;
/** Milliseconds that can be measured: notes that take them need not be larger. */
const enough = 50;
/** How often a time that has grown too much is measured again: the least counts, since nothing makes work less than it is. */
const tries = 4;
/** Seconds of the processor after which an input is given up. */
const most = 60;

const { values, positionals: words } = parseArgs({
  options: { full: { type: 'boolean' }, show: { type: 'boolean' } },
  allowPositionals: true,
});
const all = Object.keys(inputs).filter(name => words.length === 0 || words.some(word => name.includes(word)));
// Every second one says nearly as much about a change as all of them, in half of the time.
const names = values.full || words.length > 0 ? all : all.filter((_, at) => at % 2 === 0);
const root = mkdtempSync(join(tmpdir(), 'cardpress-linear-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const waiting = [...names];
const wrong = [];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => measureWaiting(lane)));
for (const line of wrong.sort()) console.log(line);
console.log(`linear ${names.length}: ${wrong.length} steep`);
process.exitCode = wrong.length > 0 || names.length === 0 ? 1 : 0;

async function measureWaiting(lane) {
  let child;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    child ??= start(lane);
    const said = await ask(child, name);
    if (said.gone) child = undefined;
    if (said.problem) wrong.push(`! ${name}: ${said.problem}`);
    if (values.show || words.length > 0) console.log(`${name}: ${JSON.stringify(said)}`);
  }
  child?.disconnect();
}

function start(lane) {
  return fork(new URL('worker.mjs', import.meta.url), [join(root, String(lane))], { execArgv: ['--expose-gc'] });
}

/** The answer of a process about an input; it may also end, or run out of its time. */
function ask(child, name) {
  return new Promise(resolve => {
    const done = said => {
      child.removeAllListeners();
      resolve(said);
    };
    child.once('message', done);
    child.once('exit', code => done({ problem: `it ended (${code})`, gone: true }));
    child.send({ name, steep, share, sizes, tries, enough, work, largest, most });
  });
}
