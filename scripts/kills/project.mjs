// A project whose builds are killed.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { finishWriting } from '../../lib/io/journal.js';

const bin = fileURLToPath(new URL('../../lib/cli/bin.js', import.meta.url));
const files = ['dist/deck.apkg', 'dist/bank.json', 'dist/cheatsheet.pdf', 'cardpress.lock'];
/** What of a cache is the browser and its fonts. */
const browser = /^(?:chromium|font)/u;
/** Files that tell what a build does just now. */
const signs = { writing: /\.new$/u, placing: /^\.cardpress-writing$/u };

/**
 * Makes a project with a set of artifacts, and another set for its notes as they are now.
 * @param folder for itself, its temporary files and its cache
 * @param random numbers from 0 to 1
 */
export async function makeProject(folder, random) {
  const [root, old, tmp, cache] = ['project', 'old', 'tmp', 'cache'].map(name => join(folder, name));
  for (const path of [join(root, 'notes'), tmp, cache]) mkdirSync(path, { recursive: true });
  const log = join(folder, 'log');
  const said = openSync(log, 'a');
  const environment = { ...env, CI: '', TMPDIR: tmp, XDG_CACHE_HOME: cache, SOURCE_DATE_EPOCH: '1700000000' };

  const start = () => spawn(execPath, [bin, 'build'], { cwd: root, env: environment, stdio: ['ignore', said, said] });

  /** Returns how many milliseconds it took. */
  const build = async () => {
    const began = performance.now();
    const [code] = await once(start(), 'close');
    if (code !== 0) throw new Error(`A build ended with ${code}. All that was said:\n${readFileSync(log, 'utf8')}`);
    return performance.now() - began;
  };

  const hashes = () =>
    files.map(name =>
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex')
        .slice(0, 12),
    );

  /** The old set with the new notes, and nothing kept from before but the browser, its fonts and perhaps the pages. */
  const layOld = ({ prints }) => {
    for (const name of files) {
      // Not over what is there: a second name of it may be among what the last one left.
      rmSync(join(root, name), { force: true });
      cpSync(join(old, name), join(root, name));
    }
    writeNotes(root, 'now');
    const kept = join(cache, 'cardpress');
    for (const name of readdirSync(kept)) {
      if (!browser.test(name) && (prints || name !== 'pages')) rmSync(join(kept, name), { recursive: true });
    }
  };

  // Unpacking the browser is tried elsewhere.
  const unpacked = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cardpress');
  for (const name of existsSync(unpacked) ? readdirSync(unpacked) : [])
    if (browser.test(name)) cpSync(join(unpacked, name), join(cache, 'cardpress', name), { recursive: true });
  writeNotes(root, 'before');
  await build();
  cpSync(root, old, { recursive: true });
  const before = hashes();
  layOld({ prints: true });
  /** Milliseconds of the last build that had to print, and of the last that had not. */
  const took = { printing: await build() };
  const after = hashes();
  layOld({ prints: false });
  took.usual = await build();
  if (!same(hashes(), after)) throw new Error('Two builds of the same notes differ.');

  return {
    /**
     * Kills one build and tells which set is there once the next one has begun; undefined if it ended by itself before.
     * @param prints whether it has to print the sheet
     * @param when anywhere, while it writes, or while it puts in place what it wrote
     */
    async killOnce({ prints, when }) {
      layOld({ prints });
      const sign = signs[when];
      const seen = sign === undefined ? undefined : appears(join(root, 'dist'), sign);
      const [kind, began] = [prints ? 'printing' : 'usual', performance.now()];
      const child = start();
      const closed = once(child, 'close');
      const moment = async () => {
        await seen?.promise;
        await setTimeout(random() * (seen ? 20 : took[kind] * 1.1));
      };
      await Promise.race([moment(), closed]);
      seen?.stop();
      if (child.exitCode !== null) {
        // A machine is busier at one time than at another.
        took[kind] = performance.now() - began;
        return undefined;
      }
      child.kill(random() < 0.1 ? 'SIGINT' : 'SIGKILL');
      await closed;
      const interrupted = hashes();
      // What the next build does before anything else.
      await finishWriting({ folder: join(root, 'dist'), others: [join(root, 'cardpress.lock')] });
      const found = hashes();
      if (same(found, before)) return { set: 'old' };
      if (same(found, after)) return { set: 'new' };
      return { set: 'mixed', problem: { before, interrupted, found, after } };
    },

    /** Builds to the end, with what those that were killed have kept. */
    async finish() {
      await build();
      let left = leftOvers({ root, tmp, cache });
      // A browser that was killed takes a moment to be gone; what is really left stays.
      for (let tries = 0; left.length > 0 && tries < 100; tries++) {
        await setTimeout(100);
        left = leftOvers({ root, tmp, cache });
      }
      return { isMixed: !same(hashes(), after), left };
    },
  };
}

/** Waits until a file appears in a folder. */
function appears(folder, name) {
  const watcher = watch(folder);
  const promise = new Promise(resolve => watcher.on('change', (_, found) => name.test(found) && resolve()));
  return { promise, stop: () => watcher.close() };
}

/** Notes whose every question was changed a little, so that every file is made anew. */
function writeNotes(root, when) {
  const questions = Array.from(
    { length: 12 },
    (_, index) => `## Q${index + 1}: What is structure number ${index + 1}?\n\nIts answer, as it was ${when}.\n`,
  );
  const added = `## Q13: What is new about those of ${when}?\n\nThis question.\n`;
  writeFileSync(join(root, 'notes/structures.md'), [...questions, added].join('\n'));
}

function same(one, other) {
  return one.every((hash, index) => hash === other[index]);
}

/** What belongs to no finished build: by names in the project and the temporary folder, and by processes. */
function leftOvers({ root, tmp, cache }) {
  const expected = new Set([...files, 'dist', 'notes', 'notes/structures.md']);
  const names = readdirSync(root, { recursive: true }).filter(name => !expected.has(name));
  const turns = readdirSync(join(cache, 'cardpress/turns'));
  const inTmp = readdirSync(tmp).filter(name => /^(?:cardpress-|puppeteer|\.)/u.test(name));
  const processes = execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .filter(line => line.includes(`--user-data-dir=${tmp}`) && !line.startsWith('Z'));
  return [...names, ...turns, ...inTmp, ...processes];
}
