// Whether the time for notes grows with their size and no faster: `npm run test:linear [-- --full --show] [words of an input's name…]`.
// Each input is compiled at n and at 4n characters in a process of its own kind, where n is the first size that takes long
// enough to measure, and the processor time above that of a small note is compared. Linear is 4; more than two doublings of
// 2.3 is steep, if it stays so when it is measured again. Clocks play no part, so a busy machine changes nothing.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputs } from '../growth/inputs.mjs';

/** Growth of the time for four times the size, from which on an input is steep. */
const steep = 2.3 ** 2;
/** How often a ratio that is too high is measured again: the least counts, since nothing makes work less than it is. */
const tries = 4;
/** Seconds of the processor after which an input is given up. */
const most = 60;

const { values, positionals: words } = parseArgs({
  options: { full: { type: 'boolean' }, show: { type: 'boolean' } },
  allowPositionals: true,
});
const all = Object.keys(inputs).filter(name => words.length === 0 || words.some(word => name.includes(word)));
// Every second one says as much about a change as all of them, in half of the time.
const names = values.full || words.length > 0 ? all : all.filter((_, at) => at % 2 === 0);
const size = values.full
  ? { smallest: 1 << 14, enough: 400, largest: 1 << 20 }
  : // Enough to tell 4 from 16, and to be done in a minute and a half.
    { smallest: 1 << 13, enough: 20, largest: 1 << 16 };

const root = mkdtempSync(join(tmpdir(), 'cardpress-linear-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const waiting = [...names];
const wrong = [];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, (_, lane) => work(lane)));
for (const line of wrong.sort()) console.log(line);
console.log(`linear ${names.length}: ${wrong.length} steep or failing`);
process.exitCode = wrong.length > 0 || names.length === 0 ? 1 : 0;

async function work(lane) {
  let child;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    child ??= start(lane);
    const said = await ask(child, name);
    if (said.gone) child = undefined;
    if (said.problem) wrong.push(`! ${name}: ${said.problem}`);
    if (values.show || words.length > 0) console.log(name, said);
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
    child.send({ name, steep, tries, most, ...size });
  });
}
