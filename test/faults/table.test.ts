import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

/** A stroke of bad luck: what befalls a project that was built before, and what a build then does. */
interface Case {
  name: string;
  befall: () => unknown;
  /** More words of the command line, or variables of the environment. */
  words?: string[];
  code: 0 | 1 | 2;
  /** What is said: the file's name among it. */
  says?: string[];
}

let root: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': '## Q1: What is a stack?\n\nLast in, first out.\n' }));
});
afterEach(() => remove());

const at = (path: string) => join(root, path);
const note = (name: string | Buffer, text: string | Buffer = '## Q2: What is a queue?\n\nFirst in, first out.\n') =>
  writeFileSync(Buffer.concat([Buffer.from(`${at('notes')}/`), Buffer.from(name)]), text);
const folder = (path: string) => mkdirSync(at(path), { recursive: true });
const instead = (path: string) => {
  rmSync(at(path), { recursive: true, force: true });
  folder(`${path}/x`);
};
const config = (text: string) => writeFileSync(at('cardpress.config.json'), text);
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words], { cwd: root, stdio: 'ignore' });

const commitAll = () => {
  git('init');
  git('add', '.');
  git('commit', '-m', 'a');
};

const build = (words: string[] = []) => cardpress(root, 'build', '--only', 'bank', ...words);
const old = () => ({ bank: read('dist/bank.json'), lock: read('cardpress.lock') });
const read = (path: string) => (existsSync(at(path)) ? tryRead(at(path)) : undefined);
function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const places: Case[] = [
  {
    name: 'a folder stands in the place of the bank',
    befall: () => instead('dist/bank.json'),
    code: 1,
    says: ['bank.json', 'EISDIR'],
  },
  {
    name: 'a folder stands in the place of the lock',
    befall: () => instead('cardpress.lock'),
    code: 1,
    says: ['cardpress.lock'],
  },
  {
    name: 'a folder stands in the place of the config',
    befall: () => folder('cardpress.config.json'),
    code: 2,
    says: ['cardpress.config.json'],
  },
  {
    name: 'a file stands in the place of the folder of artifacts',
    befall: () => {
      rmSync(at('dist'), { recursive: true });
      writeFileSync(at('dist'), '');
      note('b.md');
    },
    code: 1,
    says: ['dist'],
  },
  {
    name: 'the folder of artifacts is a link to nowhere',
    befall: () => {
      rmSync(at('dist'), { recursive: true });
      symlinkSync('/proc/nowhere', at('dist'));
      note('b.md');
    },
    code: 1,
    says: ['dist'],
  },
  {
    name: 'artifacts go below /proc',
    befall: () => note('b.md'),
    words: ['--out-dir', '/proc/nowhere/at/all'],
    code: 1,
    says: ['/proc/nowhere/at/all/bank.json', 'ENOENT'],
  },
  {
    name: 'artifacts go to a device',
    befall: () => note('b.md'),
    words: ['--out-dir', '/dev/null'],
    code: 1,
    says: ['/dev/null'],
  },
  {
    name: 'the path of the artifacts is too long',
    befall: () => note('b.md'),
    words: ['--out-dir', 'n'.repeat(300)],
    code: 1,
    says: ['ENAMETOOLONG'],
  },
  {
    name: 'the lock is a link in circles',
    befall: () => {
      rmSync(at('cardpress.lock'));
      symlinkSync('cardpress.lock', at('cardpress.lock'));
    },
    code: 1,
    says: ['cardpress.lock'],
  },
];

const surroundings: Case[] = [
  { name: 'there is no HOME', befall: () => note('b.md'), words: ['env:HOME=', 'env:XDG_CACHE_HOME='], code: 0 },
  {
    name: 'HOME cannot be written to',
    befall: () => note('b.md'),
    words: ['env:HOME=/proc/nowhere', 'env:XDG_CACHE_HOME=/proc/nowhere'],
    code: 0,
  },
  {
    name: 'the cache is a file',
    befall: () => writeFileSync(at('cache'), ''),
    words: ['env:XDG_CACHE_HOME=cache'],
    code: 0,
  },
  { name: 'the cache of pictures is a file', befall: () => writeFileSync(at('.cardpress-cache'), ''), code: 0 },
  {
    name: 'the language is Turkish',
    befall: () => note('İ.md', '## Q2: What is INSERTION?\n\nIt is.\n'),
    words: ['env:LC_ALL=tr_TR.UTF-8', 'env:LANG=tr_TR.UTF-8'],
    code: 0,
  },
  { name: 'the time zone is far away', befall: () => note('b.md'), words: ['env:TZ=Pacific/Kiritimati'], code: 0 },
  { name: 'the time zone is none', befall: () => note('b.md'), words: ['env:TZ=Nowhere/At_All'], code: 0 },
];

const names: Case[] = (
  [
    ['a newline', 'b\nc.md'],
    ['quotes', `"b" 'c'.md`],
    ['a leading dash', '-b.md'],
    ['a leading dash twice', '--only.md'],
    ['letters from right to left', 'שאלות.md'],
    ['a mark that turns the direction', 'b\u202Edm.md'],
    ['bytes that are no UTF-8', Buffer.from([0x62, 0xff, 0xfe, 0x2e, 0x6d, 0x64])],
    ['the signs of a glob', '[b]{c,d}*?.md'],
    ['a backslash', 'b\\c.md'],
    ['a dollar sign and backticks', '$(b) `c`.md'],
    ['as many bytes as a name may have', `${'n'.repeat(252)}.md`],
    ['an emoji', '🥞.md'],
    ['blanks at both ends', ' b .md'],
    ['a percent sign', '%41%zz.md'],
    ['a colon', 'C:b.md'],
  ] as const
).map(([what, name]) => ({
  name: `a note's name has ${what}`,
  befall: () => note(name),
  code: Buffer.isBuffer(name) ? 1 : 0,
}));

const contents: Case[] = [
  { name: 'a note has no bytes', befall: () => note('b.md', ''), code: 0 },
  { name: 'a note has only zeros', befall: () => note('b.md', Buffer.alloc(1000)), code: 0, says: ['notes/b.md'] },
  {
    name: 'a note is a picture',
    befall: () => note('b.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8, 0xff, 0x00])),
    code: 0,
    says: ['notes/b.md'],
  },
  {
    name: 'a note has 200 MB',
    befall: () => note('b.md', Buffer.alloc(200_000_000, 'a')),
    code: 1,
    says: ['notes/b.md', '200 MB'],
  },
  {
    name: 'a pipe stands in the place of a note',
    befall: () => {
      rmSync(at('notes/a.md'));
      execFileSync('mkfifo', [at('notes/a.md')]);
    },
    code: 1,
    says: ['notes/a.md', 'it is a pipe, a device or the like'],
  },
  {
    name: 'a socket stands among the notes',
    befall: async () => {
      const server = createServer();
      await once(server.listen(at('notes/b.md')), 'listening');
      onTestFinished(() => void server.close());
    },
    code: 1,
    says: ['notes/b.md', 'ENXIO'],
  },
  { name: 'a folder links to the one above it', befall: () => symlinkSync('..', at('notes/up')), code: 0 },
  { name: 'a folder is called like a note', befall: () => folder('notes/b.md'), code: 0 },
  { name: 'the config is no JSON', befall: () => config('{"title":'), code: 2, says: ['cardpress.config.json'] },
  { name: 'the config is an array', befall: () => config('[]'), code: 2, says: ['cardpress.config.json'] },
  {
    name: 'the lock has no bytes',
    befall: () => writeFileSync(at('cardpress.lock'), ''),
    code: 1,
    says: ['cardpress.lock'],
  },
  {
    name: 'the lock is cut off',
    befall: () => writeFileSync(at('cardpress.lock'), readFileSync(at('cardpress.lock'), 'utf8').slice(0, 40)),
    code: 1,
    says: ['cardpress.lock'],
  },
  { name: 'all notes are gone', befall: () => rmSync(at('notes'), { recursive: true }), code: 1 },
];

const repositories: Case[] = [
  { name: 'the repository has no commit', befall: () => git('init'), code: 0 },
  {
    name: 'the repository has uncommitted changes',
    befall: () => {
      commitAll();
      note('b.md');
    },
    code: 0,
  },
  {
    name: 'the repository is damaged',
    befall: () => {
      commitAll();
      rmSync(at('.git/objects'), { recursive: true });
    },
    code: 0,
  },
  {
    name: 'the repository is a file that leads nowhere',
    befall: () => writeFileSync(at('.git'), 'gitdir: /nowhere\n'),
    code: 0,
  },
  {
    name: 'the repository has only its last commit',
    befall: () => {
      commitAll();
      note('b.md');
      git('add', '.');
      git('commit', '-m', 'b');
      git('clone', '--bare', '--depth', '1', `file://${root}`, at('clone'));
      rmSync(at('.git'), { recursive: true });
      renameSync(at('clone'), at('.git'));
      git('config', 'core.bare', 'false');
      expect(existsSync(at('.git/shallow'))).toBe(true);
      note('c.md', '## Q3: What is a tree?\n\nNodes.\n');
    },
    code: 0,
  },
  {
    name: 'notes are in a submodule',
    befall: () => {
      commitAll();
      git('clone', root, at('other'));
      git('-c', 'protocol.file.allow=always', 'submodule', 'add', at('other'), 'notes/sub');
      rmSync(at('other'), { recursive: true });
      expect(readFileSync(at('notes/sub/.git'), 'utf8')).toContain('gitdir');
    },
    code: 0,
    says: ['notes/sub/notes/a.md'],
  },
  {
    name: 'notes are in a submodule that was not fetched',
    befall: () => {
      commitAll();
      const object = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
      git('update-index', '--add', '--cacheinfo', `160000,${object},notes/sub`);
      git('commit', '-m', 'b');
      folder('notes/sub');
    },
    code: 0,
  },
  { name: 'git is not installed', befall: () => git('init'), words: ['env:PATH=/nowhere'], code: 0 },
];

describe.skipIf(process.platform === 'win32').each([
  ['places', places],
  ['surroundings', surroundings],
  ['names', names],
  ['contents', contents],
  ['repositories', repositories],
])('bad luck with %s', (_, cases) => {
  it.each(cases)('$name', async ({ befall, words, code, says = [] }) => {
    expect((await build()).code).toBe(0);
    await befall();
    const before = old();
    const ended = await build(words);
    const said = ended.stderr + ended.stdout;
    for (const word of says) expect(said).toContain(word);
    expect(said).not.toContain('This is a bug');
    expect(said).not.toContain('1 retired');
    expect({ code: ended.code, said }).toMatchObject({ code });
    if (code !== 0) expect(old()).toEqual(before);
  });
});
