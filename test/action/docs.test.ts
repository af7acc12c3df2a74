import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';
import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flow } from '../support/bank.js';
import { readPackage } from '../support/package.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';
import { note } from '../support/story.js';
import { Forge, tokens } from './forge.js';
import { runAction } from './runner.js';

interface Block {
  lang: string;
  /** What stands behind the language: a path, or a word. */
  meta: string;
  value: string;
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  visit({ type: 'root', children: flow(readFileSync(page, 'utf8')) }, 'code', ({ lang, meta, value }: Code) => {
    blocks.push({ lang: lang ?? '', meta: meta ?? '', value });
  });
  return blocks;
}

const blocks = blocksOf('docs/ci.md');
const valuesOf = (lang: string, meta: string) =>
  blocks.filter(one => one.lang === lang && one.meta === meta).map(({ value }) => value);
const [workflow = ''] = valuesOf('yaml', '.github/workflows/cardpress.yml');

let root: string;
let remove: () => Promise<void>;
let environment: Record<string, string>;
beforeEach(async () => {
  ({ root, remove } = await project({
    'home/.gitconfig': '[user]\n\tname = a\n\temail = a@example.com\n[receive]\n\tadvertisePushOptions = true\n',
  }));
  environment = {
    PATH: `${join(root, 'global/bin')}:${process.env.PATH}`,
    HOME: join(root, 'home'),
    npm_config_update_notifier: 'false',
  };
});
afterEach(() => remove());

/** Runs lines as a shell of a person or of CI does, and stops where one fails. */
async function shell(lines: string, cwd: string, more: Record<string, string> = {}) {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', lines], { cwd, env: { ...environment, ...more } });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise(done => child.on('close', done)),
  ]);
  return { ok: code === 0, log: stdout + stderr };
}

describe('docs/ci.md and docs/ci.zh-CN.md', () => {
  it('have the same lines to run', () => {
    expect(blocksOf('docs/ci.zh-CN.md')).toEqual(blocks);
  });

  it('have no block that no test knows', () => {
    const known = ['sh', 'sh hook', 'sh docker', 'yaml .github/workflows/cardpress.yml', 'yaml .gitlab-ci.yml'];
    const others = blocks.map(({ lang, meta }) => `${lang} ${meta}`.trim()).filter(one => !known.includes(one));
    expect(others).toEqual(['yaml .pre-commit-config.yaml']);
  });
});

describe('the steps for GitHub', () => {
  it('lead from an empty folder to a deck at the address that they name, and on', async () => {
    const bare = join(root, 'my-notes.git');
    git(root, 'init', '-q', '--bare', '-b', 'main', bare);
    const forge = await Forge.open(bare);
    try {
      const [begin = '', push = '', on = '', ...others] = valuesOf('sh', '');
      expect(others).toEqual([]);
      const begun = await shell(begin, root);
      expect(begun.ok, begun.log).toBe(true);
      const notes = join(root, 'my-notes');
      await mkdir(join(notes, '.github/workflows'), { recursive: true });
      await writeFile(join(notes, '.github/workflows/cardpress.yml'), `${workflow}\n`);
      const address = 'https://github.com/YOU/my-notes.git';
      git(notes, 'config', `url.${bare}.insteadOf`, address);
      const pushed = await shell(push, notes);
      expect(pushed.ok, pushed.log).toBe(true);

      const first = await asTheWorkflowSays(forge, notes);
      expect(first.ok, first.log).toBe(true);
      const published = '/releases/download/cardpress-latest/deck.apkg';
      expect(first.outputs.address).toContain(published);
      for (const page of ['docs/ci.md', 'docs/ci.zh-CN.md'])
        expect(await readFile(page, 'utf8')).toContain(`https://github.com/YOU/my-notes${published}`);
      expect([...forge.files('cardpress-latest').keys()]).toEqual(['deck.apkg', 'cheatsheet.pdf', 'bank.json']);

      const gone = await shell(on, notes);
      expect(gone.ok, gone.log).toBe(true);
      expect(git(notes, 'log', '--format=%s')).toBe('Queues\nUpdate cardpress.lock\nFirst notes');
      const second = await asTheWorkflowSays(forge, notes);
      expect(second.ok, second.log).toBe(true);
      expect(second.outputs).toMatchObject({ unanswered: '0', new: '0', updated: '1' });
    } finally {
      await forge.close();
    }
  });

  it('have a workflow that asks for what the action needs, of the version that there is', () => {
    const { context } = parseWorkflow({ name: 'cardpress.yml', content: workflow }, new NoOperationTraceWriter());
    expect(context.errors.getErrors()).toEqual([]);
    const { permissions } = parse(workflow);
    expect(permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(workflow).toContain(`uses: cardpress/cardpress@v${version.split('.')[0]}\n`);
  });

  it('name every input and output of the action', () => {
    const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8'));
    for (const page of ['docs/ci.md', 'docs/ci.zh-CN.md']) {
      const said = readFileSync(page, 'utf8');
      for (const name of [...Object.keys(inputs), ...Object.keys(outputs)]) expect(said).toContain(`\`${name}\``);
    }
  });
});

/** Runs the action on what was pushed, with the words of the workflow. */
async function asTheWorkflowSays(forge: Forge, notes: string) {
  const [checkout, use] = parse(workflow).jobs.decks.steps;
  expect(checkout).toEqual({ uses: 'actions/checkout@v6', with: { 'fetch-depth': 0 } });
  const sha = git(notes, 'rev-parse', 'HEAD');
  const workspace = join(root, `checkout-${sha}`);
  git(root, 'clone', '-q', forge.bare, workspace);
  const inputs = Object.fromEntries(Object.entries(use.with).map(([name, value]) => [name, String(value)]));
  return runAction({
    forge,
    workspace,
    aside: join(root, 'runner'),
    event: 'push',
    ref: 'refs/heads/main',
    sha,
    token: tokens.write,
    inputs: { package: process.cwd(), ...inputs },
  });
}

describe('the file for GitLab', () => {
  const [pipeline = '', lockJob = ''] = valuesOf('yaml', '.gitlab-ci.yml');
  const jobs: Record<string, Job> = { ...parse(pipeline), ...parse(lockJob) };
  const structures = (asked: string) => note('Structures', [asked, 'Last in, first out.'], ['What is a queue?', '…']);
  let files: Map<string, Buffer>;
  let status: number | undefined;
  let server: Server;
  let notes: string;

  beforeEach(async () => {
    files = new Map();
    status = undefined;
    server = createServer(async (request, response) => {
      const { method, url = '', headers } = request;
      const basic = `Basic ${Buffer.from('gitlab-ci-token:secret').toString('base64')}`;
      if (status !== undefined) response.writeHead(status).end();
      else if (method === 'PUT' && headers['job-token'] === 'secret') {
        files.set(url, await buffer(request));
        response.writeHead(201).end('{}');
      } else if (method === 'GET' && headers.authorization === basic)
        response.writeHead(files.has(url) ? 200 : 404).end(files.get(url));
      else response.writeHead(401).end();
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    notes = join(root, 'notes');
    git(root, 'init', '-q', '--bare', '-b', 'main', join(root, 'someone/notes.git'));
    git(root, 'clone', '-q', join(root, 'someone/notes.git'), notes);
    git(notes, 'symbolic-ref', 'HEAD', 'refs/heads/main');
    await mkdir(join(notes, 'notes'));
    await writeFile(join(notes, 'cardpress.config.json'), '{ "only": ["deck", "bank"] }');
    await writeFile(join(notes, '.gitattributes'), 'cardpress.lock merge=union\n');
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });

  interface Job {
    rules: { if: string; variables?: Record<string, string> }[];
    variables?: Record<string, string>;
    before_script?: string[];
    script: string[];
    artifacts?: { paths: string[]; reports: { codequality: string } };
  }

  /** Runs the jobs of a pipeline one after another, each in a fresh clone that has the artifacts of those before. */
  async function run(ci: Record<string, string>) {
    const { port } = server.address() as AddressInfo;
    const given: Record<string, string> = {
      CI: 'true',
      CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
      CI_SERVER_PROTOCOL: 'http',
      CI_SERVER_HOST: '127.0.0.1',
      CI_SERVER_PORT: String(port),
      CI_PROJECT_ID: '7',
      CI_PROJECT_PATH: 'someone/notes',
      CI_DEFAULT_BRANCH: 'main',
      CI_JOB_TOKEN: 'secret',
      npm_config_prefix: join(root, 'global'),
      ...ci,
    };
    const ran: string[] = [];
    let artifacts: [string, string][] = [];
    let log = '';
    for (const name of ['cardpress', 'publish', 'lock']) {
      const job = jobs[name] as Job;
      const rule = job.rules.find(one => holds(one.if, given));
      if (rule === undefined) continue;
      ran.push(name);
      const folder = join(root, `job-${jobsRun++}`);
      git(root, 'clone', '-q', join(root, 'someone/notes.git'), folder);
      git(folder, 'checkout', '-q', '--detach', ci.CI_COMMIT_SHA ?? 'origin/main');
      const remote = `http://gitlab-ci-token:secret@127.0.0.1:${port}/someone/notes.git`;
      git(folder, 'config', `url.${join(root, 'someone/notes.git')}.insteadOf`, remote);
      for (const [from, to] of artifacts) await cp(from, join(folder, to), { recursive: true });
      const all = { ...(jobs as unknown as { variables: object }).variables, ...job.variables, ...rule.variables };
      const variables = expanded({ ...all, CARDPRESS: process.cwd() }, { ...given, CI_PROJECT_DIR: folder });
      const done = await shell([...(job.before_script ?? []), ...job.script].join('\n'), folder, variables);
      log += done.log;
      const kept = job.artifacts?.paths.filter(path => existsSync(join(folder, path))) ?? [];
      artifacts = [...artifacts, ...kept.map((path): [string, string] => [join(folder, path), path])];
      const report = job.artifacts?.reports.codequality;
      const findings = report && JSON.parse(await readFile(join(folder, report), 'utf8'));
      if (findings) lastFindings = findings;
      if (!done.ok) return { ok: false, log, ran };
    }
    return { ok: true, log, ran };
  }
  let jobsRun = 0;
  let lastFindings: { location: { path: string; lines: { begin: number } }; fingerprint: string }[] = [];

  const main = () => ({
    CI_COMMIT_BRANCH: 'main',
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_SHA: git(notes, 'rev-parse', 'HEAD'),
  });
  const push = async (asked: string) => {
    await writeFile(join(notes, 'notes/structures.md'), structures(asked));
    commit(notes);
    git(notes, 'push', '-qf', 'origin', 'HEAD:main');
  };
  const idsIn = async (address: string) => {
    const data = files.get(address) ?? new Uint8Array();
    return (await readPackage(data)).notes.map(({ guid }) => guid).sort();
  };
  const latest = '/api/v4/projects/7/packages/generic/cardpress/latest/deck.apkg';

  it('builds, publishes by the last deck, and commits the lock', async () => {
    await push('What is a stack?');
    const first = await run(main());
    expect(first.ok, first.log).toBe(true);
    expect(first.ran).toEqual(['cardpress', 'publish', 'lock']);
    expect([...files.keys()].map(one => basename(one)).sort()).toEqual(['bank.json', 'deck.apkg']);
    expect(lastFindings.map(({ location }) => location)).toContainEqual({
      path: 'notes/structures.md',
      lines: { begin: 7 },
    });
    expect(new Set(lastFindings.map(({ fingerprint }) => fingerprint)).size).toBe(lastFindings.length);
    expect(git(join(root, 'someone/notes.git'), 'log', '--format=%s', 'main')).toBe('Update cardpress.lock\nchange');
    const ids = await idsIn(latest);

    // A history that was begun anew, in which only the last deck knows the cards.
    git(notes, 'checkout', '-q', '--orphan', 'anew');
    await push('What does a stack do?');
    const second = await run(main());
    expect(second.ok, second.log).toBe(true);
    expect(second.log).toContain('was "What is a stack?"');
    expect(await idsIn(latest)).toEqual(ids);

    const pull = await run({ ...main(), CI_COMMIT_BRANCH: '', CI_PIPELINE_SOURCE: 'merge_request_event' });
    expect(pull.ok, pull.log).toBe(true);
    expect(pull.ran).toEqual(['cardpress']);
    const tag = await run({ ...main(), CI_COMMIT_BRANCH: '', CI_COMMIT_TAG: 'v1' });
    expect(tag.ran).toEqual(['cardpress', 'publish']);
    expect(await idsIn(latest.replace('latest', 'v1'))).toEqual(ids);
  });

  it('fails where the last deck cannot be fetched, and says nothing of the token', async () => {
    await push('What is a stack?');
    status = 500;
    const { ok, log, ran } = await run(main());
    expect({ ok, ran }).toEqual({ ok: false, ran: ['cardpress'] });
    expect(log).toContain('could not be fetched');
    expect(log).not.toContain('secret');
  });
});

/** `$NAME == "text"`, `$NAME == $OTHER` or `$NAME`, which is all that the rules have. */
function holds(condition: string, variables: Record<string, string>): boolean {
  const of = (word = '') => (word.startsWith('$') ? (variables[word.slice(1)] ?? '') : word.replaceAll('"', ''));
  const [left, right] = condition.split(' == ');
  return right === undefined ? of(left) !== '' : of(left) === of(right);
}

/** Variables of a file with those of the runner in them. */
function expanded(own: Record<string, string>, given: Record<string, string>): Record<string, string> {
  const all: Record<string, string> = { ...given };
  for (const [name, value] of Object.entries(own))
    all[name] = String(value).replace(/\$(\w+)/gu, (_, other: string) => all[other] ?? '');
  return all;
}

describe('the hooks', () => {
  let notes: string;
  beforeEach(async () => {
    notes = join(root, 'notes');
    const made = { 'notes/a.md': note('A', ['What is a stack?', 'Last in.']), '.gitignore': 'node_modules\n' };
    for (const [path, data] of Object.entries(made)) {
      await mkdir(dirname(join(notes, path)), { recursive: true });
      await writeFile(join(notes, path), data);
    }
    git(notes, 'init', '-qb', 'main');
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', process.cwd()], { cwd: notes, env: environment });
  });
  const broken = '# A\n\n## What?\n<!-- card: sideways -->\n\nB\n';

  it('of git commits the lock with the notes, and refuses notes with errors', async () => {
    const [hook = ''] = valuesOf('sh', 'hook');
    expect((await shell(hook, notes)).ok).toBe(true);
    const done = await shell('git add . && git commit -qm first', notes);
    expect(done.ok, done.log).toBe(true);
    expect(git(notes, 'show', 'HEAD:cardpress.lock')).toContain('What is a stack?');
    expect(git(notes, 'status', '--porcelain')).toBe('');
    await writeFile(join(notes, 'notes/a.md'), broken);
    const refused = await shell('git commit -qam second', notes);
    expect(refused.ok).toBe(false);
    expect(refused.log).toContain('sideways');
    expect(git(notes, 'log', '--format=%s')).toBe('first');
  });

  it('of pre-commit do the same', async () => {
    const [config = ''] = valuesOf('yaml', '.pre-commit-config.yaml');
    const [check, lock] = parse(config).repos[0].hooks as { entry: string; files: string; language: string }[];
    expect([check, lock].map(hook => new RegExp(hook?.files ?? '', 'u').test('notes/a.md'))).toEqual([true, true]);
    expect((await shell(check?.entry ?? 'false', notes)).ok).toBe(true);
    expect((await shell(lock?.entry ?? 'false', notes)).ok).toBe(true);
    expect(await readFile(join(notes, 'cardpress.lock'), 'utf8')).toContain('What is a stack?');
    // pre-commit stops where a hook made a difference that git shows.
    expect(git(notes, 'diff', '--name-only')).toBe('cardpress.lock');
    await writeFile(join(notes, 'notes/a.md'), broken);
    expect((await shell(check?.entry ?? 'true', notes)).ok).toBe(false);
  });
});
