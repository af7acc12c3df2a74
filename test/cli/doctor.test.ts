import { appendFile, chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';

const stack = '# A\n\n## What is a stack?\n\nlast in, first out\n';
const asking = '# B\n\n## What is a?\n\nx\n\n## What is b?\n\nx\n\n## What is c?\n\nx\n';
const config = '{ "only": ["deck", "bank"] }';

let root: string;
let aside: string;
let cleanUp: (() => Promise<void>)[] = [];

beforeEach(async () => {
  const made = await Promise.all([project({}), project({ 'cache/keep': '' })]);
  [root, aside] = made.map(one => one.root) as [string, string];
  cleanUp = made.map(({ remove }) => remove);
});

afterEach(() => Promise.all(cleanUp.map(remove => remove())));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** A repository in which all is as it should be, the lock committed. */
async function sound(more: Record<string, string> = {}): Promise<void> {
  await write({
    'cardpress.config.json': config,
    '.gitignore': 'dist\n',
    '.gitattributes': 'cardpress.lock merge=union\n',
    'notes/a.md': stack,
    ...more,
  });
  git(root, 'init', '-qb', 'main');
  await cardpress(root, 'lock');
  commit(root);
}

/** What doctor prints, with the paths of this machine put by name. */
async function doctor(...words: string[]) {
  return doctorIn(root, ...words);
}

async function doctorIn(folder: string, ...words: string[]) {
  const run = await cardpress(folder, 'doctor', ...words, `env:XDG_CACHE_HOME=${join(aside, 'cache')}`);
  const stdout = run.stdout.replaceAll(folder, 'ROOT').replaceAll(process.versions.node, 'NODE');
  return { ...run, stdout };
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter(path => !path.startsWith('.git/')).sort();
}

describe('cardpress doctor', () => {
  it('says of each thing that it is as it should be, and writes nothing', async () => {
    await sound();
    const before = await filesIn(root);
    const { code, stdout, stderr } = await doctor();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`ok       project   ., cardpress.config.json
ok       node      NODE
ok       notes     1 file, 1 question, 0 of them unanswered
ok       left out  no Markdown file
ok       git       ROOT, whole history
ok       lock      cardpress.lock, committed, and as the notes have it
ok       merge     git merges cardpress.lock by \`union\`
ok       writing   dist, cardpress.lock and caches

A build will work.
`);
    expect(await filesIn(root)).toEqual(before);
  });

  it('says in a folder without anything what there is to do', async () => {
    await write({ 'cardpress.config.json': config });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toContain(`error    notes     notes: This file or folder does not exist.
                   Name your notes: \`cardpress build FOLDER\`, or \`notes\` in the config; \`cardpress init\` finds them.
`);
    expect(stdout).toContain('1 error: a build will not make all that is asked of it.');
    expect((await cardpress(root, 'build')).code).toBe(1);
  });

  it('prints JSON for other programs, and nothing else', async () => {
    await sound();
    const { stdout, stderr } = await doctor('--json');
    const { ok, checks } = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(ok).toBe(true);
    expect(checks[0]).toEqual({ name: 'node', status: 'ok', says: 'NODE' });
  });

  it('exits with 2 where the config is wrong', async () => {
    await write({ 'cardpress.config.json': '{ "onyl": [] }' });
    const { code, stderr } = await doctor();
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean only?');
  });
});

describe('what doctor says of the notes', () => {
  it('is their first error, and how many more there are', async () => {
    await sound({ 'notes/b.md': '<<<<<<< HEAD\n## What is a?\n=======\n## What is b?\n>>>>>>> other\n' });
    await write({ 'notes/c.md': '+++\ntags = [\n+++\n' });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^error {4}notes {5}notes\/b\.md:1: [^\n]* \(1 more error\)\n {19}`cardpress check` lists/mu,
    );
  });

  it('is a warning too, where the config is strict', async () => {
    await sound({ 'cardpress.config.json': '{ "only": ["deck"], "strict": true }' });
    expect((await doctor()).code).toBe(0);
    await appendFile(join(root, 'notes/a.md'), '\n![x](gone.png)\n');
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error {4}notes {5}notes\/a\.md:7: .*gone\.png/mu);
  });

  it('is what is left out and why, a warning where it asks', async () => {
    await sound({
      'README.md': asking,
      'notes/README.md': '# Index\n\ntext\n\n## More\n\ntext\n',
      'more/x.md': 'text\n',
      'notes/empty.md': 'text\n',
      'notes/later.md': '---\ndraft: true\n---\n\n## What is d?\n\nx\n',
    });
    const { code, stdout } = await doctor();
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const first = lines.findIndex(line => line.includes('left out'));
    expect(lines.slice(first, first + 8)).toEqual([
      'warning  left out  README.md (3 questions), more/x.md (0 questions): `notes` names no folder that holds them',
      '                   To read them, add them to `notes` in the config.',
      'info     left out  notes/README.md (1 question): a README is no note where others lie beside or below it',
      '                   To read them, name the files under `notes` in the config.',
      'warning  left out  notes/empty.md: No question was found in this file.',
      expect.stringContaining('Write each question as a heading'),
      expect.stringContaining('info     left out  notes/later.md: '),
      expect.stringContaining('draft: true'),
    ]);
  });
});

describe('what doctor says of git', () => {
  it('is that a shallow clone lacks commits; without a lock nothing can be built', async () => {
    await sound();
    await appendFile(join(root, 'notes/a.md'), 'more\n');
    commit(root);
    const clone = join(aside, 'clone');
    git(aside, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    const withLock = await doctorIn(clone, 'env:CI=true');
    expect(withLock.code).toBe(0);
    expect(withLock.stdout).toMatch(/^warning {2}git .* shallow clone.*\n.*git fetch --unshallow/mu);
    git(root, 'rm', '-q', 'cardpress.lock');
    commit(root);
    git(aside, 'clone', '-q', '--depth', '1', `file://${root}`, `${clone}-2`);
    const without = await doctorIn(`${clone}-2`, 'env:CI=true');
    expect(without.code).toBe(1);
    expect(without.stdout).toMatch(/^error {4}lock .*lacks the first commits/mu);
    expect((await cardpress(`${clone}-2`, 'build', 'env:CI=true')).code).toBe(1);
  });

  it('is that there is none, or no commit yet', async () => {
    await write({ 'cardpress.config.json': config, 'notes/a.md': stack });
    expect((await doctor()).stdout).toMatch(/^info {5}git {7}the notes are in no git repository/mu);
    git(root, 'init', '-q');
    expect((await doctor()).stdout).toMatch(/^ok {7}git {7}ROOT, no commit yet$/mu);
  });

  it('is that it cannot read what is damaged', async () => {
    await sound();
    await rename(join(root, '.git/HEAD'), join(root, '.git/GONE'));
    const { stdout } = await doctor();
    expect(stdout).toMatch(/^warning {2}git {7}Git could not read the history/mu);
  });
});

describe('what doctor says of the lock', () => {
  it('is that there is none yet, and what to do', async () => {
    await sound();
    await write({ '.gitattributes': '' });
    git(root, 'rm', '-q', '--cached', 'cardpress.lock');
    await rm(join(root, 'cardpress.lock'));
    commit(root);
    const { code, stdout } = await doctor();
    expect(code).toBe(0);
    expect(stdout).toContain(`warning  lock      there is none yet
                   Run \`cardpress build\` and commit cardpress.lock with the notes.
warning  merge     git would report a conflict where two branches changed cardpress.lock
                   Add the line \`cardpress.lock merge=union\` to .gitattributes.
`);
  });

  it('is that it is behind, and that it is not committed as it is', async () => {
    await sound();
    await appendFile(join(root, 'notes/a.md'), '\n## What is a queue?\n\nfirst in, first out\n');
    expect((await doctor()).stdout).toMatch(
      /^warning {2}lock {6}cardpress\.lock is behind the notes: 1 new \("What is a queue\?"\)\n.*cardpress build/mu,
    );
    await cardpress(root, 'lock');
    expect((await doctor()).stdout).toMatch(
      /^warning {2}lock {6}cardpress\.lock changed since the last commit\n.*git add cardpress\.lock && git commit/mu,
    );
    commit(root);
    expect((await doctor()).stdout).toMatch(/^ok {7}lock/mu);
  });

  it.each([
    ['is not committed', '.gitignore', 'dist\n', 'git add cardpress.lock'],
    ['is ignored by git', '.gitignore', 'dist\n*.lock\n', 'Take it out of .gitignore'],
  ])('is that it %s', async (says, path, text, remedy) => {
    await sound();
    git(root, 'rm', '-q', '--cached', 'cardpress.lock');
    await write({ [path]: text });
    git(root, 'add', path);
    git(root, 'commit', '-qm', 'x');
    const { stdout } = await doctor();
    expect(stdout).toContain(`warning  lock      cardpress.lock ${says}\n                   `);
    expect(stdout).toContain(remedy);
  });

  it('is that it is damaged, with its line', async () => {
    await sound();
    await writeFile(join(root, 'cardpress.lock'), (await readFile(join(root, 'cardpress.lock'), 'utf8')).slice(0, -20));
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error {4}lock/mu);
    expect(stdout).not.toMatch(/^ok {7}lock/mu);
  });
});

describe('what doctor says of writing', () => {
  it('is what is in the way of artifacts and lock', async () => {
    await sound();
    await write({ dist: 'a file' });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error {4}writing {3}ROOT\/dist is no folder\n.*`outDir`/mu);
    expect((await cardpress(root, 'build')).code).toBe(1);
    await rm(join(root, 'dist'));
    await mkdir(join(root, 'dist/deck.apkg'), { recursive: true });
    expect((await doctor()).stdout).toMatch(/^error {4}writing {3}ROOT\/dist\/deck\.apkg is a folder$/mu);
    expect((await cardpress(root, 'build')).code).toBe(1);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('is a lock that may not be written, unless it stays as it is', async () => {
    await sound();
    await chmod(join(root, 'cardpress.lock'), 0o400);
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error {4}writing {3}ROOT\/cardpress\.lock may not be written \(EACCES\)$/mu);
    expect((await doctor('env:CI=true')).code).toBe(0);
  });

  it('is a warning for a cache, and nothing for a lock that stays as it is', async () => {
    await sound({ '.cardpress-cache': 'a file' });
    const { code, stdout } = await doctor('env:CI=true');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning {2}writing {3}ROOT\/\.cardpress-cache is no folder, so that/mu);
    await rm(join(root, '.cardpress-cache'));
    expect((await doctor('env:CI=true')).stdout).toContain('writing   dist and caches; the lock is left as it is');
  });
});

describe('what doctor says of artifacts', () => {
  it('is which browser prints, where it is from, and that the fonts are there', async () => {
    await sound({ 'cardpress.config.json': '{ "only": ["sheet"] }' });
    const { code, stdout } = await cardpress(root, 'doctor');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^ok {7}browser {3}\S*Chrom\S+\/\d\S*, (?:from npm|the system's|named in the environment): \//mu,
    );
    expect(stdout).toContain('ok       fonts     all that the notes want, from npm\n');
  });

  it('is that the named browser is not there, that one ends at once, and which template is wrong', async () => {
    await sound({
      'cardpress.config.json': '{ "only": ["sheet"], "browser": "gone", "templates": { "sheet": "mine" } }',
      'mine/page.html': 'none',
      'mine/style.css': '',
    });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^error {4}sheet .*has no \{\{entries\}\}\.\n {19}Put it where/mu);
    expect(stdout).toMatch(/^error {4}browser .*gone, does not exist\.\n {19}Name a Chrome/mu);
    await write({ 'cardpress.config.json': '{ "only": ["sheet"], "browser": "/bin/false" }' });
    expect((await doctor()).stdout).toMatch(/^error {4}browser .*\/bin\/false \(configured\) exited immediately/mu);
  });

  it('is nothing of a browser where no sheet is made, and what is wrong with card faces', async () => {
    await sound({
      'cardpress.config.json': '{ "only": ["deck"], "browser": "gone", "templates": { "anki": "faces" } }',
      'faces/front.html': '{{Question}}',
    });
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).not.toContain('browser');
    expect(stdout).toMatch(/^error {4}deck .*cannot be used: [^\n]*back\.html is missing/mu);
  });
});
