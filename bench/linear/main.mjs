// Whether the work for notes grows with their size and no faster: `npm run test:linear [-- --full --every N --largest N --show]
// [words of an input's name…]`. Each input is compiled at two sizes, and how often each block of the program ran is compared: a
// count, which no busy machine changes. Where much of it grew by more than 2.3 for each doubling, that is looked at in larger
// notes, since some work is bounded by a limit further up. What the engine does by itself, such as searching a text, has no
// count; its processor time is compared afterwards, at n and 4n characters, in notes that are as large as some work allows, or
// of `--largest N` characters.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputs } from '../growth/inputs.mjs';

const limits = {
  /** Growth for a doubled size from which on work is steep; linear work has 2. */
  steep: 2.3,
  /** The same for processor time, which wavers with what else the machine does: between linear work (4) and quadratic (16). */
  slow: 8,
  /** The part of all work that has to grow like this for an input to be steep; a smaller one takes no time yet. */
  share: 0.1,
  /**
   * Pairs of sizes that an input is compared at until it is not steep, in characters. Four times as much tells more than twice,
   * but what is steep up to a limit takes most of the time in the largest notes that it is counted in.
   */
  sizes: [
    [512, 2048],
    [2048, 8192],
    [8192, 16_384],
    [16_384, 32_768],
    [32_768, 65_536],
  ],
  /** The smallest notes whose time is compared, in characters: in smaller ones, limits of ours are not reached. */
  smallest: 512,
  /** About how many blocks run for the notes whose time is compared: some tenths of a second. */
  work: 1_500_000,
  /** The largest of them, in characters. */
  largest: 1 << 18,
  /** Milliseconds below which no time is steep. */
  quick: 200,
  /** Milliseconds from which on a time says enough: it is compared with that of smaller notes, not of larger ones. */
  enough: 1000,
  /** How often a time that has grown too much is measured again: the least counts, since nothing makes work less than it is. */
  tries: 4,
  /** Seconds of the processor after which an input is given up. */
  most: 60,
};

const { values, positionals: words } = parseArgs({
  options: {
    full: { type: 'boolean' },
    every: { type: 'string', default: '2' },
    largest: { type: 'string' },
    show: { type: 'boolean' },
  },
  allowPositionals: true,
});
if (values.largest) Object.assign(limits, { work: Number.POSITIVE_INFINITY, largest: Number(values.largest) });
const all = Object.keys(inputs).filter(name => words.length === 0 || words.some(word => name.includes(word)));
// Some of them say nearly as much about a change as all, in a part of the time; which ones is left to chance.
const every = values.full || words.length > 0 ? 1 : Number(values.every);
const first = Math.floor(Math.random() * every);
const names = all.filter((_, at) => at % every === first);
const root = mkdtempSync(join(tmpdir(), 'cardpress-linear-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
const wrong = new Map();
const counted = await measureAll('count', names);
const timed = await measureAll(
  'time',
  names.filter(name => !wrong.has(name)),
  name => ({ perCharacter: counted.get(name).perCharacter }),
);
for (const [name, problem] of [...wrong].sort()) console.log(`! ${name}: ${problem}`);
if (values.show) for (const name of names) console.log(name, counted.get(name).sizes, timed.get(name)?.sizes);
console.log(`linear ${names.length} of ${all.length}: ${wrong.size} steep`);
process.exitCode = wrong.size > 0 || names.length === 0 ? 1 : 0;

/** Asks one question about inputs, in as many processes as there are processors. */
async function measureAll(question, asked, more = () => ({})) {
  const waiting = [...asked];
  const answers = new Map();
  const lanes = Array.from({ length: Math.min(2, availableParallelism()) }, async (_, lane) => {
    let child;
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      child ??= fork(new URL('worker.mjs', import.meta.url), [join(root, String(lane)), question]);
      const answer = await ask(child, { name, ...limits, ...more(name) });
      if (answer.gone) child = undefined;
      if (answer.problem) wrong.set(name, answer.problem);
      answers.set(name, answer);
    }
    child?.disconnect();
  });
  await Promise.all(lanes);
  return answers;
}

/** The answer of a process about an input; it may also end, or run out of its time. */
function ask(child, message) {
  return new Promise(resolve => {
    const done = said => {
      child.removeAllListeners();
      resolve(said);
    };
    child.once('message', done);
    child.once('exit', code => done({ problem: `it ended (${code})`, gone: true }));
    child.send(message);
  });
}
