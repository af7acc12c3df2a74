// How much processor time a build of deck and bank takes, beside markdown-anki-decks, which makes a deck, and how much the
// program takes to start, beside Node: `npm run compile && node bench/build.mjs FOLDER [questions…]`, where FOLDER is a
// virtual environment of Python with the peer (`pip install markdown-anki-decks 'click<8.1' 'typer<0.5'`).
// Each run is a process of its own, the two in turn, so that a busy machine slows both. Medians of user and system time.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chineseNotes } from './notes.mjs';

const [peer, ...sizes] = process.argv.slice(2);
if (peer === undefined) {
  console.error('usage: node bench/build.mjs FOLDER [questions…]');
  process.exit(2);
}
const bin = fileURLToPath(new URL('../lib/cli/bin.js', import.meta.url));
const python = resolve(peer, 'bin/python');
const convert = resolve(peer, 'bin/mdankideck');
// Python tells what a child took, which Node does not.
const meter = `
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(done.returncode)
`;

/** Seconds of the processor, and megabytes at most. */
function measure(words, cwd) {
  const { status, stdout, stderr } = spawnSync(python, ['-c', meter, ...words], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stderr}`);
  const [seconds, kilobytes] = stdout.trim().split(' ').map(Number);
  return { seconds, memory: Math.round(kilobytes / 1024) };
}

function median(runs) {
  return runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}

function row(name, rounds, ours, theirs) {
  const runs = Array.from({ length: rounds }, () => [ours(), theirs()]);
  const [own, other] = [0, 1].map(place => median(runs.map(pair => pair[place])));
  const cell = ({ seconds, memory }) => `${seconds.toFixed(2)} s, ${memory} MB`.padEnd(18);
  console.log(`${name.padEnd(18)}${cell(own)}${cell(other)}${(own.seconds / other.seconds).toFixed(2)}`);
}

const folder = mkdtempSync(join(tmpdir(), 'cardpress-build-'));
console.log(`${'work'.padEnd(18)}${'cardpress'.padEnd(18)}${'peer'.padEnd(18)}ratio`);
try {
  row(
    '--version',
    15,
    () => measure([process.execPath, bin, '--version']),
    () => measure([process.execPath, '-e', '0']),
  );
  for (const questions of sizes.length > 0 ? sizes.map(Number) : [20, 1000, 10_000]) {
    const notes = join(folder, String(questions), 'notes');
    mkdirSync(notes, { recursive: true });
    for (const { name, text } of chineseNotes(questions)) writeFileSync(join(notes, name), text);
    const build = () => {
      // A folder without a lock and artifacts: nothing is known.
      const root = mkdtempSync(join(folder, 'run-'));
      cpSync(notes, join(root, 'notes'), { recursive: true });
      const used = measure([process.execPath, bin, 'build', '--only', 'deck', '--only', 'bank'], root);
      rmSync(root, { recursive: true });
      return used;
    };
    const decks = join(folder, 'decks');
    mkdirSync(decks, { recursive: true });
    row(`${questions} questions`, questions > 5000 ? 3 : 7, build, () => measure([convert, notes, decks], folder));
  }
} finally {
  rmSync(folder, { recursive: true });
}
