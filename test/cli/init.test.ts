import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';

const qa = (title: string, ...questions: string[]) =>
  `# ${title}\n\n${questions.map(question => `## ${question}\n\nIt is so.\n`).join('\n')}`;
const asking = (title: string) => qa(title, `What is ${title}?`, `Why ${title}?`, `How does ${title} work?`);

let cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

async function folder(files: Record<string, string>): Promise<string> {
  const { root, remove } = await project(files);
  cleanUp.push(remove);
  return root;
}

async function repository(files: Record<string, string>): Promise<string> {
  const root = await folder(files);
  git(root, 'init', '-qb', 'main');
  commit(root);
  return root;
}

/** Every file but git's own, by its path. */
async function filesIn(root: string): Promise<Map<string, string>> {
  const all = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = all
    .filter(one => one.isFile())
    .map(one => join(one.parentPath, one.name))
    .filter(path => !path.startsWith(join(root, '.git/')))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path): Promise<[string, string]> => [path.slice(root.length + 1), await readFile(path, 'latin1')],
      ),
    ),
  );
}

const setup = ['.gitattributes', '.github/workflows/cardpress.yml', '.gitignore', 'cardpress.config.json'];

async function configIn(root: string): Promise<object> {
  const { $schema, ...config } = JSON.parse(await readFile(join(root, 'cardpress.config.json'), 'utf8'));
  expect($schema).toMatch(/^https:\/\/unpkg\.com\/cardpress@\d+\/schema\/config\.schema\.json$/u);
  return config;
}

describe('cardpress init in an empty folder', () => {
  it('writes everything with a sample, says so, and asks nothing', async () => {
    const root = await folder({});
    const { code, stdout, stderr } = await cardpress(root, 'init');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect([...(await filesIn(root)).keys()]).toEqual([...setup, 'notes/example.md']);
    expect(stdout).toBe(`Project  .

Notes  0 files, 0 questions

Files
  + cardpress.config.json  written
  + .gitignore  written
  + .gitattributes  written
  + .github/workflows/cardpress.yml  written
  + notes/example.md  written

Next
  npx cardpress build     makes deck.apkg, cheatsheet.pdf and bank.json
  npx cardpress doctor    says what a build needs and what is missing for it
  git init && git add . && git commit    keeps the notes and cardpress.lock, by which cards keep their history
`);
  });

  it('changes nothing when it runs again', async () => {
    const root = await folder({});
    await cardpress(root, 'init');
    const before = await filesIn(root);
    const { code, stdout } = await cardpress(root, 'init');
    expect(code).toBe(0);
    expect(await filesIn(root)).toEqual(before);
    expect(stdout).toBe(`Project  .

Notes  1 file, 5 questions: headings 5
  notes/  1 file, 5 questions: headings 5

Files
  = cardpress.config.json  is there and stays as it is
  = .gitignore  is there and stays as it is
  = .gitattributes  is there and stays as it is
  = .github/workflows/cardpress.yml  is there and stays as it is

There is nothing to do.
`);
  });

  it('leaves a project that builds, and of which git sees what it should', async () => {
    const root = await folder({});
    await cardpress(root, 'init');
    git(root, 'init', '-qb', 'main');
    const { code, stdout, stderr } = await cardpress(root, 'build', '--only', 'deck', '--strict');
    expect(code).toBe(0);
    expect(stdout).toContain('5 questions: 4 answered, 1 unanswered');
    expect(stderr).not.toMatch(/warning|error/u);
    await mkdir(join(root, '.cardpress-cache'));
    await writeFile(join(root, '.cardpress-cache/x'), '');
    git(root, 'add', '-A');
    const staged = git(root, 'ls-files').split('\n');
    expect(staged).toEqual([...setup, 'cardpress.lock', 'notes/example.md'].sort());
    expect(git(root, 'check-attr', 'merge', 'cardpress.lock')).toBe('cardpress.lock: merge: union');
  });

  it('gives the deck the name that the first commit gives, with a lock and without', async () => {
    const root = await folder({});
    await cardpress(root, 'init');
    git(root, 'init', '-qb', 'main');
    commit(root);
    const namespace = async (...words: string[]) => {
      await cardpress(root, 'build', '--only', 'bank', ...words);
      return JSON.parse(await readFile(join(root, 'dist/bank.json'), 'utf8')).namespace;
    };
    const inCi = await namespace('env:CI=true');
    expect(inCi).toMatch(/^[a-z2-7]{16}$/u);
    expect(await namespace()).toBe(inCi);
  });

  it('takes the README that a new repository has for no note', async () => {
    const root = await repository({ 'README.md': '# my-notes\n\nNotes of mine.\n' });
    const { stdout } = await cardpress(root, 'init');
    expect(stdout).toContain('+ notes/example.md  written');
    expect(stdout).toContain('README.md  1 file, 1 question: headings 1; not named by `notes`');
    expect(await configIn(root)).toEqual({ notes: ['notes'] });
  });

  it('writes a sample in the language of the run, which builds', async () => {
    const root = await folder({});
    await cardpress(root, 'init', 'env:CARDPRESS_LANG=zh-CN');
    expect(await readFile(join(root, 'notes/example.md'), 'utf8')).toContain('## 什么是栈？');
    const { code, stdout } = await cardpress(root, 'build', '--only', 'bank');
    expect(code).toBe(0);
    expect(stdout).toContain('样例  5 questions: 4 answered, 1 unanswered');
  });

  it('--dry-run writes nothing', async () => {
    const root = await folder({});
    const { stdout } = await cardpress(root, 'init', '--dry-run');
    expect(stdout).toContain('+ notes/example.md  would be written');
    expect(await readdir(root)).toEqual([]);
  });
});

describe('cardpress init among notes', () => {
  it('finds them wherever they are, says what it found, and writes no sample', async () => {
    const root = await repository({
      'README.md': '# My notes\n\n## Reading\n\nlike so\n',
      'docs/java/jvm.md': asking('a heap'),
      'docs/go.md': '# Go\n\nQ: What is a channel?\nA: A pipe.\n\nQ: What is a slice?\nA: A view.\n',
      'LICENSE.md': '# MIT\n\n## Terms\n\ntext\n',
      'ignored/x.md': asking('x'),
      '.gitignore': 'ignored\n',
    });
    const { code, stdout } = await cardpress(root, 'init');
    expect(code).toBe(0);
    expect(stdout).toBe(`Project  .

Notes  2 files, 5 questions: headings 3, qa-lines 2
  docs/  2 files, 5 questions: headings 3, qa-lines 2

Left out  (what \`notes\` in the config names is in)
  LICENSE.md  1 file, 1 question: headings 1; not named by \`notes\`
  README.md  1 file, 1 question: headings 1; not named by \`notes\`

Files
  + cardpress.config.json  written
  ! .gitignore  is there and stays as it is; add to it:
        /dist/
        /.cardpress-cache/
        node_modules/
  + .gitattributes  written
  + .github/workflows/cardpress.yml  written

Next
  npx cardpress build     makes deck.apkg, cheatsheet.pdf and bank.json
  npx cardpress doctor    says what a build needs and what is missing for it
  git add . && git commit    keeps the notes and cardpress.lock, by which cards keep their history
`);
    expect(await configIn(root)).toEqual({ notes: ['docs'] });
    expect((await cardpress(root, 'check')).stdout).toContain('5 questions: 5 answered');
  });

  it('takes a README in that holds the questions, and says so', async () => {
    const root = await repository({ 'README.md': asking('a stack'), 'CHANGELOG.md': '# Changes\n\n## 1.0\n\ntext\n' });
    const { stdout } = await cardpress(root, 'init');
    expect(stdout).toContain('\n  README.md  1 file, 3 questions: headings 3\n');
    expect(stdout).toContain('\n  CHANGELOG.md  1 file, 1 question: headings 1; not named');
    expect(await configIn(root)).toEqual({ notes: ['README.md'] });
    expect((await cardpress(root, 'check')).stdout).toContain('3 questions: 3 answered');
  });

  it('names notes in several folders by the project itself, whose sheet is called by its folder', async () => {
    const root = await repository({
      'java/a.md': asking('a'),
      'go/b.md': asking('b'),
      'README.md': asking('c'),
      'CHANGELOG.md': '# Changes\n\n## 1.0\n\ntext\n',
    });
    await cardpress(root, 'init');
    const exclude = ['**/CHANGELOG.md'];
    expect(await configIn(root)).toEqual({ notes: ['.', 'README.md'], exclude });
    const { stdout } = await cardpress(root, 'check');
    expect(stdout).toContain('9 questions: 9 answered');
    expect(stdout).toMatch(/^cardpress-test-\S+ {2}9 questions/mu);
  });

  it('names what it is told to, and refuses what is not there', async () => {
    const root = await repository({ 'notes/a.md': asking('a'), 'more/b.md': asking('b'), 'README.md': 'x\n' });
    const { code, stderr } = await cardpress(root, 'init', 'more', 'gone');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'There is no such file or folder: gone\n' });
    expect(await readdir(root)).not.toContain('cardpress.config.json');
    const { stdout } = await cardpress(root, 'init', 'more', 'README.md');
    expect(stdout).toContain('README.md  1 file, 0 questions\n');
    expect(await configIn(root)).toEqual({ notes: ['more', 'README.md'] });
  });

  it('writes no sample beside notes that ask nothing, and says what to do', async () => {
    const root = await folder({ 'notes/a.md': 'text\n' });
    const { stdout } = await cardpress(root, 'init');
    expect((await readdir(join(root, 'notes'))).sort()).toEqual(['a.md']);
    expect(stdout).toContain('write questions as headings');
  });
});

describe('files that are there', () => {
  it('stay as they are, byte by byte, and a second run says the same', async () => {
    const files = {
      'cardpress.config.yaml': 'notes: [n]\noutDir: out/decks\ncache: tmp\nlock: n/cards.lock\n',
      'n/a.md': asking('a'),
      '.gitignore': '*.log\r\nout/\r\n',
      '.gitattributes': '* text=auto\n',
      '.github/workflows/decks.yml': 'jobs: { a: { steps: [{ run: npx cardpress build }] } }\n',
    };
    const root = await repository(files);
    const before = await filesIn(root);
    const first = await cardpress(root, 'init');
    expect(await filesIn(root)).toEqual(before);
    expect(first.stdout).toContain(`Files
  = cardpress.config.yaml  is there and stays as it is
  ! .gitignore  is there and stays as it is; add to it:
        /tmp/
        node_modules/
  ! .gitattributes  is there and stays as it is; add to it:
        n/cards.lock merge=union
  = .github/workflows/decks.yml  is there and stays as it is
`);
    expect(await cardpress(root, 'init')).toEqual(first);
    expect(await filesIn(root)).toEqual(before);
  });

  it.each([
    ['git', true],
    ['the lines themselves, where there is no git', false],
  ])('are enough where they say it in other words, by %s', async (_what, isInGit) => {
    const files = {
      'notes/a.md': asking('a'),
      '.gitignore': 'dist\n/.cardpress-cache/*\nnode_modules\n',
      '.gitattributes': 'cardpress.lock  merge=cardpress-lock\n',
    };
    const root = await (isInGit ? repository(files) : folder(files));
    const { stdout } = await cardpress(root, 'init');
    expect(stdout).toContain('= .gitignore  is there and stays as it is\n  = .gitattributes  is there and stays');
  });

  it('are enough where git cannot say, since a folder is a link', async () => {
    const root = await repository({
      'notes/a.md': asking('a'),
      '.gitignore': 'dist\n.cardpress-cache\nnode_modules\n',
    });
    await symlink('/tmp', join(root, 'dist'));
    const { stdout } = await cardpress(root, 'init');
    expect(stdout).toContain('= .gitignore  is there');
  });

  it('get no sample beside them, where they name another folder', async () => {
    const root = await folder({ 'cardpress.config.json': '{ "notes": ["docs"] }' });
    const { code, stdout } = await cardpress(root, 'init');
    expect(code).toBe(0);
    expect(stdout).toContain('write questions as headings');
    expect(await readdir(root)).not.toContain('notes');
  });

  it('are not written through, where they are links that lead nowhere', async () => {
    const root = await folder({ 'notes/a.md': asking('a') });
    const elsewhere = await folder({});
    await symlink('gone', join(root, '.gitignore'));
    await symlink('config', join(root, 'cardpress.config.json'));
    await symlink(elsewhere, join(root, '.github'));
    const { stdout } = await cardpress(root, 'init');
    expect(stdout).toContain('! .gitignore  is there');
    expect(stdout).toContain('symbolic link');
    expect(await readdir(root)).not.toContain('gone');
    expect(await readdir(root)).not.toContain('config');
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('that are in the way let nothing be written', async () => {
    const root = await folder({ 'notes/a.md': asking('a'), '.github': 'a file' });
    const { code, stderr } = await cardpress(root, 'init');
    expect(code).toBe(1);
    expect(stderr).toContain('Nothing was written');
    expect((await readdir(root)).sort()).toEqual(['.github', 'notes']);
  });

  it('with mistakes stop it', async () => {
    const root = await folder({ 'cardpress.config.json': '{ "notse": [] }' });
    const { code, stderr } = await cardpress(root, 'init');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean notes?');
    expect(await readdir(root)).toEqual(['cardpress.config.json']);
  });
});

describe('the project of init', () => {
  it('is the one of a build, from a folder below too', async () => {
    const root = await repository({ 'docs/java/a.md': asking('a') });
    const { stdout } = await cardpress(join(root, 'docs/java'), 'init');
    expect(stdout).toContain('Project  ../..\n');
    expect(await configIn(root)).toEqual({ notes: ['docs/java'] });
  });

  it('is where the named config is to be; its workflow stands at the top of the repository', async () => {
    const root = await repository({ 'sub/notes/a.md': asking('a'), 'other.md': asking('b') });
    await cardpress(root, 'init', '--config', 'sub/cardpress.config.json');
    expect(await configIn(join(root, 'sub'))).toEqual({ notes: ['notes'] });
    expect([...(await filesIn(root)).keys()]).toEqual([
      '.github/workflows/cardpress.yml',
      'other.md',
      'sub/.gitattributes',
      'sub/.gitignore',
      'sub/cardpress.config.json',
      'sub/notes/a.md',
    ]);
    const workflow = parse(await readFile(join(root, '.github/workflows/cardpress.yml'), 'utf8'));
    expect(workflow.jobs.decks.steps[1].with['working-directory']).toBe('sub');
  });
});

describe('the workflow of init', () => {
  it('has the whole history, may write what it has to, and uses the action by its inputs', async () => {
    const root = await folder({});
    await cardpress(root, 'init');
    const workflow = parse(await readFile(join(root, '.github/workflows/cardpress.yml'), 'utf8'));
    expect(workflow.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'workflow_dispatch']);
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(workflow.jobs.decks.steps).toEqual([
      { uses: expect.stringMatching(/^actions\/checkout@v\d+$/u), with: { 'fetch-depth': 0 } },
      {
        uses: `cardpress/cardpress@v${version.split('.')[0]}`,
        with: { release: true, comment: true, 'commit-lock': true },
      },
    ]);
  });

  it.each([
    ['git@gitlab.com:a/b.git', [], false],
    ['https://user@git.example.com:8443/a/b', [], false],
    ['https://github.com/a/b.git', [], true],
    ['ssh://git@github.example.com/a/b', [], true],
    ['../elsewhere', [], true],
    ['git@gitlab.com:a/b.git', ['--workflow'], true],
    ['https://github.com/a/b.git', ['--no-workflow'], false],
  ])('is written where it would run: %s %j', async (remote, words, isWritten) => {
    const root = await repository({ 'notes/a.md': asking('a') });
    git(root, 'remote', 'add', 'origin', remote);
    const { code, stdout } = await cardpress(root, 'init', ...words);
    expect(code).toBe(0);
    expect((await filesIn(root)).has('.github/workflows/cardpress.yml')).toBe(isWritten);
    expect(stdout).toContain(isWritten ? '+ .github/workflows/cardpress.yml' : '- .github/workflows/cardpress.yml');
  });
});

describe('cardpress init --json', () => {
  it('prints what it found and did, and nothing else', async () => {
    const root = await folder({ 'notes/a.md': asking('a'), 'README.md': 'x\n' });
    const { stdout, stderr } = await cardpress(root, 'init', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      root,
      isInGit: false,
      notes: [{ path: 'notes/a.md', questions: 3, asking: 3, forms: { headings: 3 }, isDraft: false }],
      leftOut: [{ path: 'README.md', questions: 0, asking: 0, forms: {}, isDraft: false, why: 'elsewhere' }],
      missing: [],
      files: setup
        .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
        .map(path => ({ path: join(root, path), state: 'new' })),
    });
  });

  it('names the schema that is installed', async () => {
    const schema = 'node_modules/cardpress/schema/config.schema.json';
    const root = await folder({ [schema]: '{}', 'notes/a.md': asking('a') });
    await chmod(join(root, schema), 0o444);
    await cardpress(root, 'init', '--json');
    const { $schema } = JSON.parse(await readFile(join(root, 'cardpress.config.json'), 'utf8'));
    expect($schema).toBe(`./${schema}`);
  });
});

const order = ['cardpress.config.json', '.gitignore', '.gitattributes', '.github/workflows/cardpress.yml'];
