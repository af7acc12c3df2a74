// Kills real builds at random moments and looks at what they leave: npm run test:kills [-- --seed N --count N]
//
// Each build is that of the same old set, whose notes were changed, with the sheet and without what is kept between builds.
// Nine of ten are killed with SIGKILL, the others with SIGINT; every third at a moment when it writes. What is there
// afterwards has to be one whole set: the deck, the bank, the sheet and the lock of before, or those that a build which
// nobody kills makes. After some kills a build runs to its end: it has to make that set too, from whatever those before it
// kept, and nothing may be left that belongs to neither: files on the way, profiles, browsers, turns, journals.
//
// Ends with a line `kills N: 0 mixed, 0 left`, and fails if it is not that.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Kills after which a build runs to its end. */
const series = 5;

const folder = mkdtempSync(join(tmpdir(), 'cardpress-kills-'));
const [root, old, tmp, cache] = ['project', 'old', 'tmp', 'cache'].map(name => join(folder, name));
for (const path of [join(root, 'notes'), tmp, cache]) mkdirSync(path, { recursive: true });
const log = join(folder, 'log');
const said = openSync(log, 'a');
const environment = { ...env, CI: '', TMPDIR: tmp, XDG_CACHE_HOME: cache, SOURCE_DATE_EPOCH: '1700000000' };

const counts = { mixed: 0, left: 0, old: 0, new: 0, ended: 0 };
try {
  writeNotes('before');
  await build();
  cpSync(root, old, { recursive: true });
  const before = hashes();
  layOld();
  const took = await build();
  const after = hashes();
  layOld();
  await build();
  if (!same(hashes(), after)) throw new Error('Two builds of the same notes differ.');
  for (let round = 0; round < count; round++) {
    await killOnce(round, { before, after, took });
    if ((round + 1) % series === 0 || round + 1 === count) await finish(round, after);
  }
  const details = `${counts.old} old sets, ${counts.new} new ones, ${counts.ended} ended before`;
  console.log(`kills ${count}: ${counts.mixed} mixed, ${counts.left} left (${details})`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
exit(counts.mixed + counts.left === 0 ? 0 : 1);

async function killOnce(round, { before, after, took }) {
  layOld();
  const known = new Set(readdirSync(join(root, 'dist')));
  const child = start();
  const closed = once(child, 'close');
  if (round % 3 === 0) await Promise.race([whenWriting(known), closed]);
  else await Promise.race([setTimeout(random() * took * 1.1), closed]);
  const hasEnded = child.exitCode !== null;
  child.kill(random() < 0.1 ? 'SIGINT' : 'SIGKILL');
  await closed;
  counts.ended += hasEnded ? 1 : 0;
  const interrupted = hashes();
  // What the next build does before anything else.
  await finishWriting({ folder: join(root, 'dist'), others: [join(root, 'cardpress.lock')] });
  const found = hashes();
  const set = same(found, before) ? 'old' : same(found, after) ? 'new' : 'mixed';
  counts[set] += 1;
  if (set === 'mixed') console.error(`kill ${round}: mixed\n`, { before, interrupted, found, after });
}

/** Builds to the end, with what those that were killed have kept. */
async function finish(round, after) {
  await build();
  const found = hashes();
  if (!same(found, after)) {
    counts.mixed += 1;
    console.error(`after kill ${round}: mixed\n`, { found, after });
  }
  let left = leftOvers();
  // A browser that was killed takes a moment to be gone; what is really left stays.
  for (let tries = 0; left.length > 0 && tries < 100; tries++) {
    await setTimeout(100);
    left = leftOvers();
  }
  counts.left += left.length;
  if (left.length > 0) console.error(`after kill ${round}: left\n`, left);
}

/** The old set with the new notes, and nothing kept from before that spares a build any of its work. */
function layOld() {
  for (const name of files) {
    // Not over what is there: a second name of it may be among what the last one left.
    rmSync(join(root, name), { force: true });
    cpSync(join(old, name), join(root, name));
  }
  writeNotes('now');
  const kept = join(cache, 'cardpress');
  for (const name of readdirSync(kept)) {
    // The unpacked browser: that it is unpacked whole is tested elsewhere.
    if (!/^(?:chromium|font)/u.test(name)) rmSync(join(kept, name), { recursive: true });
  }
}

/** The moment when files on the way appear beside the artifacts. */
async function whenWriting(known) {
  for (;;) {
    const names = readdirSync(join(root, 'dist'));
    if (names.some(name => !known.has(name) && (name.endsWith('.new') || name === '.cardpress-writing'))) break;
    await setTimeout(1);
  }
  await setTimeout(random() * 30);
}

function start() {
  return spawn(execPath, [bin, 'build'], { cwd: root, env: environment, stdio: ['ignore', said, said] });
}

async function build() {
  const began = performance.now();
  const child = start();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`A build ended with ${code}. All that was said:\n${readFileSync(log, 'utf8')}`);
  return performance.now() - began;
}

/** Notes whose every question was changed a little, so that every file is made anew. */
function writeNotes(when) {
  const questions = Array.from(
    { length: 12 },
    (_, index) => `## Q${index + 1}: What is structure number ${index + 1}?\n\nIts answer, as it was ${when}.\n`,
  );
  const added = `## Q13: What is new about those of ${when}?\n\nThis question.\n`;
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
  const turns = readdirSync(join(cache, 'cardpress/turns'));
  const inTmp = readdirSync(tmp).filter(name => /^(?:cardpress-|puppeteer|\.)/u.test(name));
  const processes = execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(line => line.includes(`--user-data-dir=${tmp}`) && !line.startsWith('Z'));
  return [...names, ...turns, ...inTmp, ...processes];
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
