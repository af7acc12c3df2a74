// @ts-check
// Commits cardpress.lock on top of the branch as it is now, without touching the checkout. Where others pushed meanwhile
// the two locks are merged, and where they push at this moment it is tried again. Nothing runs in circles: a run on such a
// commit finds the lock as it is and commits nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import process from 'node:process';
import { git, remoteAccess } from './common/git.mjs';
import { annotate, StepError, step } from './common/runner.mjs';
import { inState, readPlan, readResult } from './common/state.mjs';

const tries = 5;

const name = 'github-actions[bot]';
const email = '41898282+github-actions[bot]@users.noreply.github.com';
const author = {
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: email,
};

await step(async () => {
  const { folder, branch } = readPlan();
  const { lock } = readResult();
  if (lock === undefined || branch === undefined) {
    process.stdout.write('The lock is as the notes have it.\n');
    return;
  }
  const top = say(git(folder, ['rev-parse', '--show-toplevel']), 'The repository has no folder');
  const path = relative(top, lock).split(sep).join('/');
  const ours = readFileSync(lock, 'utf8');
  const base = git(top, ['show', `HEAD:${path}`]).stdout;
  const access = { env: remoteAccess(folder) };
  let refused = '';
  for (let attempt = 1; attempt <= tries; attempt++) {
    const fetched = git(top, ['fetch', '--quiet', '--no-tags', 'origin', `refs/heads/${branch}`], access);
    const tip = say(
      fetched.ok ? git(top, ['rev-parse', 'FETCH_HEAD']) : fetched,
      `The branch ${branch} could not be fetched`,
    );
    const theirs = git(top, ['show', `${tip}:${path}`]).stdout;
    const text = theirs === base ? ours : merged(base, ours, theirs);
    if (text === theirs) return;
    const commit = commitOn(top, tip, path, text);
    const pushed = git(top, ['push', '--quiet', 'origin', `${commit}:refs/heads/${branch}`], access);
    if (pushed.ok) {
      process.stdout.write(`Committed ${path} to ${branch} as ${commit}.\n`);
      return;
    }
    refused = pushed.stderr.trim();
    if (!/\(fetch first\)|\(non-fast-forward\)|cannot lock ref|incorrect old value/u.test(refused)) break;
  }
  annotate(
    'warning',
    `${path} changed and could not be committed to ${branch}: ${refused}. Give the job \`permissions: contents: write\`; where rules of the branch forbid it, run \`cardpress lock\` where you write and commit the lock with the notes. Until then cards are known by the last release.`,
  );
});

/**
 * A commit that differs from another one in one file.
 *
 * @param {string} top
 * @param {string} parent
 * @param {string} path
 * @param {string} text
 */
function commitOn(top, parent, path, text) {
  const index = inState('index');
  rmSync(index, { force: true });
  const env = { GIT_INDEX_FILE: index, ...author };
  const blob = say(
    git(top, ['hash-object', '-w', '--stdin', '--path', path], { input: text }),
    'The lock could not be kept',
  );
  const what = 'The lock could not be committed';
  say(git(top, ['read-tree', parent], { env }), what);
  say(git(top, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env }), what);
  const tree = say(git(top, ['write-tree'], { env }), what);
  return say(git(top, ['commit-tree', tree, '-p', parent, '-m', 'Update cardpress.lock'], { env }), what);
}

/**
 * @param {string} base
 * @param {string} ours
 * @param {string} theirs
 */
function merged(base, ours, theirs) {
  if (theirs === '') return ours;
  const sides = { base, ours, theirs };
  const [O, A, B] = Object.entries(sides).map(([side, text]) => {
    const file = inState('locks', side);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
  const program = inState('program', 'node_modules', 'cardpress', 'lib', 'cli', 'bin.js');
  const words = [program, 'lock', '--merge', `${O}`, `${A}`, `${B}`];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status === 0) return readFileSync(`${A}`, 'utf8');
  throw new StepError(`The lock of the branch could not be merged: ${stderr.trim()}.`, 'Mend it there.');
}

/**
 * What git said, or the end of the step.
 *
 * @param {{ ok: boolean, stdout: string, stderr: string }} done
 * @param {string} what
 */
function say({ ok, stdout, stderr }, what) {
  if (ok) return stdout.trim();
  throw new StepError(`${what}: ${stderr.trim()}.`, 'Run the job again.');
}
