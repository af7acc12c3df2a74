import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { callOf } from '../../src/cli/again.js';
import { main } from '../../src/cli/main.js';
import { replay } from '../../src/unchanged/replay.js';
import { png } from '../support/png.js';
import { project } from '../support/project.js';
import { commit, git } from '../support/repository.js';

const note =
  '# Data\n\n## What is a stack?\n\nLast in, first out.\n\n![](images/a.png)\n\n## What is a queue?\n\nA line.\n';
const faces = ['front.html', 'back.html', 'style.css'];
const files = {
  '.gitignore': 'dist\n',
  'cardpress.config.json': '{ "only": ["bank", "deck"], "templates": { "anki": "faces" } }',
  ...Object.fromEntries(faces.map(name => [`faces/${name}`, readFileSync(`templates/anki/${name}`)])),
  'notes/a.md': note,
  'notes/README.md': 'About these notes.\n',
  'notes/images/a.png': png(4, 4, [200, 0, 0]),
};

let cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(cleanUp.map(remove => remove()));
  cleanUp = [];
});

interface Place {
  root: string;
  env: Record<string, string>;
}

async function place(more: Record<string, string | Uint8Array> = {}): Promise<Place> {
  const [{ root, remove }, cache] = [await project({ ...files, ...more }), await project({})];
  cleanUp.push(remove, cache.remove);
  git(root, 'init', '-qb', 'main');
  commit(root);
  return { root, env: { XDG_CACHE_HOME: cache.root } };
}

const said = (argv: string[], { root, env }: Place) => {
  const streams = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof streams) => ({
    write: (text: string) => {
      streams[name] += text;
    },
  });
  const context = { cwd: root, env, stdout: stream('stdout'), stderr: stream('stderr') };
  return { context, streams, call: callOf(argv, context) };
};

async function build(at: Place, ...options: string[]) {
  const argv = ['build', ...options];
  const { context, streams, call } = said(argv, at);
  const code = await main(argv, { ...context, call });
  return { code, ...streams };
}

function again(at: Place, ...options: string[]) {
  const { call } = said(['build', ...options], at);
  return call && replay(call);
}

/** Builds until the next build would do the same. What was just written is too new to be sure of. */
async function settled(at: Place, ...options: string[]) {
  for (let tries = 0; tries < 50; tries++) {
    const built = await build(at, ...options);
    if (again(at, ...options)) return built;
    if (built.code !== 0) throw new Error(built.stderr);
  }
  throw new Error('No build was remembered.');
}

describe('a build of notes that have not changed', () => {
  it('says what the last one said', async () => {
    const at = await place();
    const { code, stdout, stderr } = await settled(at);
    expect(stdout).toContain('2 unchanged');
    expect(again(at)).toMatchObject({ code, stdout, stderr });
    expect(await build(at)).toEqual({ code, stdout, stderr });
  });

  it('runs after the first, which wrote the lock, and after one that failed', async () => {
    const at = await place();
    await build(at);
    expect(again(at)).toBeUndefined();
    await settled(at);
    await writeFile(join(at.root, 'cardpress.lock'), 'no lock');
    expect((await build(at)).code).toBe(1);
    expect((await build(at)).code).toBe(1);
    expect(again(at)).toBeUndefined();
  });

  it.each<[string, (root: string) => Promise<unknown>]>([
    ['a note', root => writeFile(join(root, 'notes/a.md'), note.replace('Last', 'The last'))],
    ['a note that keeps its size', root => writeFile(join(root, 'notes/a.md'), note.replace('Last', 'Lost'))],
    ['only the time of a note', root => writeFile(join(root, 'notes/a.md'), note)],
    [
      'a note whose time is set back',
      async root => {
        await writeFile(join(root, 'notes/a.md'), note.replace('Last', 'Lost'));
        await utimes(join(root, 'notes/a.md'), 0, 0);
      },
    ],
    ['a new note', root => writeFile(join(root, 'notes/b.md'), note)],
    ['a new folder', async root => cp(join(root, 'notes/images'), join(root, 'notes/more'), { recursive: true })],
    ['a note that is gone', root => rm(join(root, 'notes/a.md'))],
    ['the name of a note', root => rename(join(root, 'notes/a.md'), join(root, 'notes/c.md'))],
    ['a README that is left out', root => writeFile(join(root, 'notes/README.md'), '# Why?\n\nSo.\n')],
    ['a picture', root => writeFile(join(root, 'notes/images/a.png'), png(5, 5, [0, 200, 0]))],
    [
      'the config',
      root => writeFile(join(root, 'cardpress.config.json'), '{ "only": ["bank", "deck"], "title": "T" }'),
    ],
    ['a config that is not read', root => writeFile(join(root, 'cardpress.config.ts'), 'export default {}')],
    ['a style sheet', root => writeFile(join(root, 'faces/style.css'), '.card { color: blue }\n')],
    ['the lock', async root => writeFile(join(root, 'cardpress.lock'), `${await text(root, 'cardpress.lock')}\n`)],
    ['what is committed', async root => commit(root)],
    ['what is staged', async root => git(root, 'add', 'cardpress.lock')],
    ['the branch', async root => git(root, 'checkout', '-qb', 'other')],
    ['what git ignores', root => writeFile(join(root, '.gitignore'), 'dist\nnotes\n')],
    ['the deck', root => writeFile(join(root, 'dist/deck.apkg'), '')],
    ['a bank that is gone', root => rm(join(root, 'dist/bank.json'))],
  ])('runs again after a change of %s', async (_what, change) => {
    const at = await place();
    await settled(at);
    await change(at.root);
    expect(again(at)).toBeUndefined();
  });

  it('does not mind a file that no build reads', async () => {
    const at = await place();
    await settled(at);
    await writeFile(join(at.root, 'todo.txt'), 'nothing');
    expect(again(at)).toBeDefined();
  });

  it('runs again once a picture that was missed is there', async () => {
    const at = await place({ 'notes/a.md': note.replace('a.png', 'b.png') });
    expect((await settled(at)).stderr).toContain('missing-image');
    await writeFile(join(at.root, 'notes/images/b.png'), png(4, 4, [200, 0, 0]));
    expect(again(at)).toBeUndefined();
  });

  it('runs with other options, in another environment, and with those that ask for it', async () => {
    const at = await place();
    await settled(at);
    expect(again(at, '--json')).toBeUndefined();
    expect(again({ ...at, env: { ...at.env, CI: 'true' } })).toBeUndefined();
    expect(again({ ...at, env: { ...at.env, SHLVL: '7' } })).toBeDefined();
    for (const option of ['--no-cache', '--refresh', '--debug', '--previous=dist/deck.apkg'])
      expect(said(['build', option], at).call, option).toBeUndefined();
  });

  it('runs where a folder of notes is a link', async () => {
    const at = await place();
    const other = await project({ 'x.md': note });
    cleanUp.push(other.remove);
    await symlink(other.root, join(at.root, 'notes/linked'));
    for (let built = 0; built < 3; built++) await build(at);
    expect(again(at)).toBeUndefined();
  });

  it('runs where what was read cannot be read any more', async () => {
    const at = await place();
    await settled(at);
    await rm(join(at.root, 'cardpress.config.json'));
    await symlink('cardpress.config.json', join(at.root, 'cardpress.config.json'));
    expect(again(at)).toBeUndefined();
    await rm(join(at.root, 'cardpress.config.json'));
    await mkdir(join(at.root, 'cardpress.config.json'));
    expect(again(at)).toBeUndefined();
  });

  it('runs where the kept build is damaged, cut short or of another call', async () => {
    const at = await place();
    await settled(at);
    await settled(at, '--json');
    const folder = join(at.env.XDG_CACHE_HOME ?? '', 'cardpress/builds');
    const [one = '', other = ''] = (await readdir(folder)).filter(name => name !== '.gitignore');
    const path = join(folder, one);
    const kept = await readFile(path, 'utf8');
    const both = () => [again(at), again(at, '--json')].filter(found => found !== undefined).length;
    expect(both()).toBe(2);
    for (const bad of [kept.slice(0, -1), kept.replace('"code":0', '"code":1'), '', await text(folder, other)]) {
      await writeFile(path, bad);
      expect(both(), bad.slice(0, 80)).toBe(1);
    }
    await rm(path);
    await mkdir(path);
    expect(both()).toBe(1);
    expect((await build(at)).code).toBe(0);
  });
});

function text(...path: string[]): Promise<string> {
  return readFile(join(...path), 'utf8');
}
