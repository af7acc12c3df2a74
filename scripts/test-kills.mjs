// Kills real builds at random moments and looks at what they leave: npm run test:kills [-- --seed N --count N]
//
// Each build is that of notes which changed since the last one, with the sheet. Nine of ten are killed with SIGKILL, the others
// with SIGINT; every third at a moment when it writes. What is there afterwards has to be one whole set: the deck, the
// bank, the sheet and the lock of the build before, or of this one. Then a build runs to its end, and nothing may be left
// that belongs to neither: files on the way, profiles, browsers, turns, journals.
//
// Ends with a line `kills N: 0 mixed, 0 left`, and fails if it is not that.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { finishWriting } from '../lib/io/journal.js';

const { values } = parseArgs({
  args: argv.slice(2).filter(word => word !== '--'),
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '300' } },
});
const count = Number(values.count);
const random = generator(Number(values.seed));
const bin = fileURLToPath(new URL('../lib/cli/bin.js', import.meta.url));
const files = ['dist/deck.apkg', 'dist/bank.json', 'dist/cheatsheet.pdf', 'cardpress.lock'];

const folder = mkdtempSync(join(tmpdir(), 'cardpress-kills-'));
const root = join(folder, 'project');
const tmp = join(folder, 'tmp');
for (const path of [join(root, 'notes'), tmp]) mkdirSync(path, { recursive: true });
// The unpacked browser is the user's own: that it is unpacked whole is tested elsewhere.
const environment = { ...env, CI: '', TMPDIR: tmp, SOURCE_DATE_EPOCH: '1700000000' };

const counts = { mixed: 0, left: 0, old: 0, new: 0, ended: 0 };
try {
  await build(writeNotes(0));
  const { took } = await build(writeNotes(1));
  for (let round = 0; round < count; round++) await killOnce(round, took);
  const details = `${counts.old} old sets, ${counts.new} new ones, ${counts.ended} ended before`;
  console.log(`kills ${count}: ${counts.mixed} mixed, ${counts.left} left (${details})`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
exit(counts.mixed + counts.left === 0 ? 0 : 1);

async function killOnce(round, took) {
  const before = hashes();
  writeNotes(round + 2);
  const child = start();
  const closed = once(child, 'close');
  if (round % 3 === 0) await Promise.race([whenWriting(), closed]);
  else await Promise.race([setTimeout(random() * took * 1.1), closed]);
  const hasEnded = child.exitCode !== null;
  child.kill(random() < 0.1 ? 'SIGINT' : 'SIGKILL');
  await closed;
  counts.ended += hasEnded ? 1 : 0;
  const interrupted = hashes();
  await finishWriting({ folder: join(root, 'dist'), others: [join(root, 'cardpress.lock')] });
  const found = hashes();
  await build();
  const after = hashes();
  const set = same(found, before) ? 'old' : same(found, after) ? 'new' : 'mixed';
  counts[set] += 1;
  const left = leftOvers();
  counts.left += left.length;
  if (set === 'mixed') console.error(`kill ${round}: mixed\n`, { before, interrupted, found, after });
  if (left.length > 0) console.error(`kill ${round}: left\n`, left);
}

/** The moment when files on the way appear beside the artifacts. */
async function whenWriting() {
  for (;;) {
    const names = readdirSync(join(root, 'dist'));
    if (names.some(name => name.endsWith('.new') || name === '.cardpress-writing')) break;
    await setTimeout(1);
  }
  await setTimeout(random() * 30);
}

function start() {
  return spawn(execPath, [bin, 'build'], { cwd: root, env: environment, stdio: 'ignore' });
}

async function build() {
  const began = performance.now();
  const child = start();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`A build ended with ${code}.`);
  return { took: performance.now() - began };
}

/** Changes each question a little, so that each build makes every file anew. */
function writeNotes(round) {
  const questions = Array.from(
    { length: 12 },
    (_, index) => `## Q${index + 1}: What is structure number ${index + 1}?\n\nIts answer, as of round ${round}.\n`,
  );
  const added = `## Q13: What was new in round ${round}?\n\nThis question.\n`;
  writeFileSync(join(root, 'notes/structures.md'), [...questions, added].join('\n'));
}

function hashes() {
  return files.map(name =>
    createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('hex')
      .slice(0, 12),
  );
}

function same(one, other) {
  return one.every((hash, index) => hash === other[index]);
}

/** What belongs to no finished build: by names in the project and the temporary folder, and by processes. */
function leftOvers() {
  const expected = new Set([...files, 'dist', 'notes', 'notes/structures.md']);
  const names = readdirSync(root, { recursive: true }).filter(name => !expected.has(name));
  const inTmp = readdirSync(tmp).filter(name => /^(?:cardpress-|puppeteer|\.)/u.test(name));
  const processes = execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(line => line.includes(`--user-data-dir=${tmp}`) && !line.startsWith('Z'));
  return [...names, ...inTmp, ...processes];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
