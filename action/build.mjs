// @ts-check
// Builds the notes. Nothing of what the notes say becomes a word of a command, and the token is not in reach.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { StepError, setOutputs, step, withoutCommands } from './common/runner.mjs';
import { inState, readPlan, saveResult } from './common/state.mjs';

await step(async () => {
  const { folder, notes, strict, branch, rolling } = readPlan();
  const words = [
    'build',
    '--json',
    ...previous(),
    ...(strict ? ['--strict'] : []),
    // Where CI is set a build leaves the lock alone and warns, unless something keeps what it learns: the release, whose
    // deck carries the lock, or a commit.
    ...(branch === undefined && rolling === undefined ? [] : ['--no-frozen-lock']),
    ...(notes.length > 0 ? ['--', ...notes] : []),
  ];
  const result = await run(words, folder);
  saveResult(result);
  const { ok, summary, plan, written = [] } = result;
  const path = (/** @type {string} */ artifact) => written.find(one => one.artifact === artifact)?.path ?? '';
  setOutputs({
    ok,
    deck: path('deck'),
    sheet: path('sheet'),
    bank: path('bank'),
    files: written.map(one => one.path).join('\n'),
    questions: summary?.questions ?? '',
    unanswered: summary?.unanswered ?? '',
    errors: summary?.errors ?? '',
    warnings: summary?.warnings ?? '',
    new: plan?.new.length ?? '',
    updated: plan?.updated.length ?? '',
    retired: plan?.retired.length ?? '',
  });
});

/** What was published last, if anything was. */
function previous() {
  const folder = inState('previous');
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  return name === undefined ? [] : ['--previous', inState('previous', name)];
}

/**
 * @param {string[]} words
 * @param {string} folder
 * @returns {Promise<import('./common/state.mjs').Result>}
 */
async function run(words, folder) {
  const program = inState('program', 'node_modules', 'cardpress', 'lib', 'cli', 'bin.js');
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = text(child.stdout);
  await withoutCommands(async write => {
    for await (const chunk of child.stderr) write(chunk);
  });
  const printed = await out;
  try {
    return JSON.parse(printed);
  } catch {
    throw new StepError('cardpress printed no result.', 'What it said instead stands above in the log of this step.');
  }
}
