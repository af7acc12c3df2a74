import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'yaml';
import { type Contexts, holds, interpolate } from './expressions.js';
import type { Forge } from './forge.js';
import { installAgain, keepInstalled } from './installed.js';

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string | boolean>;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
}

interface Action {
  inputs: Record<string, { default?: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

/** What starts a run, and where. */
export interface Job {
  forge: Forge;
  /** The checkout. */
  workspace: string;
  /** The runner's own folder, which is kept over the runs of a test file. */
  aside: string;
  event: string;
  /** The event's payload beside the repository. */
  payload?: object;
  ref: string;
  sha: string;
  token: string;
  inputs?: Record<string, string>;
}

export interface Run {
  ok: boolean;
  /** What the steps printed, all of it. */
  log: string;
  /** Annotations as the runner reads them: none between `stop-commands` and its word. */
  annotations: Annotation[];
  summary: string;
  outputs: Record<string, string>;
  /** Names and bytes of the files of the artifact that was uploaded. */
  uploaded: Map<string, Buffer>;
  /** Paths that each cache keeps, by the beginning of its key. */
  caches: Record<string, string>;
  /** Ids of the steps that ran. */
  steps: string[];
}

export interface Annotation {
  kind: string;
  file?: string;
  line?: string;
  message: string;
}

const root = process.cwd();

/** Runs the steps of action.yml in order, each as a runner does; the actions that it uses are played. */
export async function runAction(job: Job): Promise<Run> {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Action;
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: otherwise = '' }]) => [
      name,
      job.inputs?.[name] ?? interpolate(otherwise, { github: { token: job.token } }),
    ]),
  );
  const environment = await environmentOf(job);
  const steps: Contexts = {};
  const run: Run = {
    ok: true,
    log: '',
    annotations: [],
    summary: '',
    outputs: {},
    uploaded: new Map(),
    caches: {},
    steps: [],
  };
  const contexts: Contexts = {
    inputs,
    steps,
    github: { token: job.token, sha: job.sha },
    runner: { os: 'Linux', arch: 'X64' },
  };
  for (const step of action.runs.steps) {
    if (step.if !== undefined && !holds(step.if, contexts)) continue;
    run.steps.push(step.id ?? step.uses ?? '');
    if (step.uses !== undefined) await play(step, contexts, run);
    else if (!(await execute(step, contexts, environment, run))) {
      run.ok = false;
      break;
    }
  }
  for (const [name, { value }] of Object.entries(action.outputs)) run.outputs[name] = interpolate(value, contexts);
  run.annotations = annotationsIn(run.log);
  run.summary = await readFile(environment.GITHUB_STEP_SUMMARY as string, 'utf8');
  return run;
}

/** Only what a runner sets: nothing of the machine that the tests run on gets in. */
async function environmentOf(job: Job): Promise<Record<string, string>> {
  const { forge, workspace, aside, event, payload, ref, sha } = job;
  const temp = join(aside, 'temp');
  await mkdir(temp, { recursive: true });
  const repository = { full_name: forge.repository, default_branch: 'main' };
  const file = async (name: string, text = '') => {
    await writeFile(join(temp, name), text);
    return join(temp, name);
  };
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(aside, 'home'),
    CI: 'true',
    npm_config_update_notifier: 'false',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: root,
    GITHUB_API_URL: forge.address,
    GITHUB_SERVER_URL: forge.address,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify({ repository, ...payload })),
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: forge.repository,
    GITHUB_RUN_ID: '7',
    GITHUB_SHA: sha,
    GITHUB_STEP_SUMMARY: await file('summary.md'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
}

async function execute(step: Step, contexts: Contexts, environment: Record<string, string>, run: Run) {
  const given = interpolate(step.env?.PACKAGE ?? '', contexts);
  // What the action installs in the tests that are not about installing: this repository's folder, which npm only links.
  const isLinked = step.id === 'install' && given === root;
  const program = join(environment.RUNNER_TEMP as string, 'cardpress/program');
  if (isLinked && (await installAgain(given, program))) return true;
  const output = join(environment.RUNNER_TEMP as string, 'output');
  const script = join(environment.RUNNER_TEMP as string, 'script.sh');
  await writeFile(output, '');
  await writeFile(script, interpolate(step.run as string, contexts));
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, interpolate(value, contexts)]);
  if (step.shell !== 'bash') throw new Error(`A shell that is not played: ${step.shell}`);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: environment.GITHUB_WORKSPACE,
    env: { ...environment, ...Object.fromEntries(own), GITHUB_OUTPUT: output },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, said, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise(done => child.on('close', done)),
  ]);
  run.log += out + said;
  if (step.id !== undefined)
    (contexts.steps as Contexts)[step.id] = { outputs: outputsIn(await readFile(output, 'utf8')) };
  if (isLinked && code === 0) await keepInstalled(given, program);
  return code === 0;
}

async function play({ uses, with: given = {} }: Step, contexts: Contexts, run: Run): Promise<void> {
  const words = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, interpolate(String(value), contexts)]),
  );
  const lines = (words.path ?? '').split('\n').filter(Boolean);
  switch (uses?.replace(/@v\d+$/u, '')) {
    case 'actions/setup-node':
      return;
    case 'actions/cache':
      run.caches[words.key ?? ''] = words.path ?? '';
      return;
    case 'actions/upload-artifact':
      for (const path of lines) run.uploaded.set(basename(path), await readFile(path));
      return;
    default:
      throw new Error(`An action that is not played: ${uses}`);
  }
}

function outputsIn(text: string): Contexts {
  const outputs: Contexts = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(\S+?)<<(.+)\n([\s\S]*?)\n\2$/gmu)) outputs[name] = value;
  return outputs;
}

function annotationsIn(log: string): Annotation[] {
  const annotations: Annotation[] = [];
  let word: string | undefined;
  for (const line of log.split('\n')) {
    const [, command = '', properties = '', data = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/u.exec(line) ?? [];
    if (word !== undefined) word = line.trim() === `::${word}::` ? undefined : word;
    else if (command === 'stop-commands') word = data;
    else if (command !== '') {
      const pairs = properties.split(',').map(pair => pair.split('='));
      const place = Object.fromEntries(pairs.map(([name, value = '']) => [name, unescaped(value)]));
      annotations.push({ kind: command, ...place, message: unescaped(data) });
    }
  }
  return annotations;
}

function unescaped(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}
