// @ts-check
// Reads the inputs and the event, and says what this run is to do: which release, which comment, whose lock.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import process from 'node:process';
import { StepError, setOutputs, step, variable } from './common/runner.mjs';
import { clearState, savePlan } from './common/state.mjs';

const defaultTag = 'cardpress-latest';

await step(async () => {
  clearState();
  const workspace = variable('GITHUB_WORKSPACE');
  const event = readEvent();
  const folder = inside(workspace, input('working-directory') || '.');
  const rolling = rollingTag(input('release'));
  const run = whatRuns(event);
  const [comments, commits] = [flag('comment', true), flag('commit-lock', false)];
  const plan = {
    repository: variable('GITHUB_REPOSITORY'),
    sha: variable('GITHUB_SHA'),
    folder,
    notes: input('notes')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
    strict: flag('strict', false),
    rolling,
    publish:
      rolling && run.kind === 'tag' && run.tag !== rolling ? run.tag : run.kind === 'default' ? rolling : undefined,
    branch: run.kind === 'default' && commits ? run.branch : undefined,
    comment: run.kind === 'pull-request' && !run.isFork && comments ? run.number : undefined,
  };
  savePlan(plan);
  const spec = packageOf(input('package') || 'cardpress', workspace);
  setOutputs({
    package: spec,
    'package-key': keyOf(spec),
    folder,
    'folder-key': keyOf(relative(workspace, folder)),
    comment: plan.comment !== undefined,
    publish: plan.publish ?? '',
    'commit-lock': plan.branch !== undefined,
  });
});

/**
 * What the runner was started by.
 *
 * @param {any} event
 * @returns {{ kind: 'pull-request', number: number, isFork: boolean } | { kind: 'tag', tag: string } | { kind: 'default', branch: string } | { kind: 'other' }}
 */
function whatRuns(event) {
  const name = variable('GITHUB_EVENT_NAME');
  if (name === 'pull_request_target' || name === 'workflow_run')
    throw new StepError(
      `This action does not run on ${name}, where notes of strangers might be built with a token that may write.`,
      'Use push and pull_request.',
    );
  const { pull_request: pull, repository } = event;
  if (pull !== undefined)
    return {
      kind: 'pull-request',
      number: pull.number,
      isFork: pull.head?.repo?.full_name !== pull.base?.repo?.full_name,
    };
  const ref = variable('GITHUB_REF');
  if (ref.startsWith('refs/tags/')) return { kind: 'tag', tag: ref.slice('refs/tags/'.length) };
  const branch = ref.replace(/^refs\/heads\//u, '');
  // A schedule runs on the default branch only, and its event need not say which that is.
  const isDefault = name === 'schedule' || branch === repository?.default_branch;
  return ref.startsWith('refs/heads/') && isDefault ? { kind: 'default', branch } : { kind: 'other' };
}

/** @param {string} given */
function rollingTag(given) {
  if (['false', ''].includes(given)) return undefined;
  if (given === 'true') return defaultTag;
  if (/^[A-Za-z0-9][\w.-]*$/u.test(given)) return given;
  throw new StepError(
    `The input release is ${JSON.stringify(given)}.`,
    'Give a tag of letters, digits, dots, hyphens and underscores, or true or false.',
  );
}

/**
 * What npm installs. The action and the program are of one version unless the workflow says otherwise.
 *
 * @param {string} given
 * @param {string} workspace
 */
function packageOf(given, workspace) {
  if (given === 'cardpress') {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    return `cardpress@${version}`;
  }
  return isAbsolute(given) || given.startsWith('.') ? resolve(workspace, given) : given;
}

/**
 * @param {string} workspace
 * @param {string} given
 */
function inside(workspace, given) {
  const folder = resolve(workspace, given);
  const path = relative(workspace, folder);
  if (!path.startsWith('..') && !isAbsolute(path)) return folder;
  throw new StepError(`The working-directory ${given} is outside of the repository.`, 'Name a folder in it.');
}

/**
 * An input as the workflow gave it; the action hands them over in variables, so that no text is pasted into a shell.
 *
 * @param {string} name
 */
function input(name) {
  return (process.env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim();
}

/**
 * @param {string} name
 * @param {boolean} otherwise
 */
function flag(name, otherwise) {
  const given = input(name);
  if (given === '') return otherwise;
  if (given === 'true' || given === 'false') return given === 'true';
  throw new StepError(`The input ${name} is ${JSON.stringify(given)}.`, 'Give true or false.');
}

function readEvent() {
  return JSON.parse(readFileSync(variable('GITHUB_EVENT_PATH'), 'utf8'));
}

/** @param {string} text */
function keyOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
