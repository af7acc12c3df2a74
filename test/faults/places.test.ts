import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asNobody } from '../support/as-nobody.js';
import { cardpress } from '../support/cli.js';
import { project } from '../support/project.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let root: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ root, remove } = await project({ 'notes/a.md': '## Q1: What is a stack?\n\nLast in, first out.\n' }));
});
afterEach(() => remove());

const build = () => cardpress(root, 'build', '--only', 'bank');
const bank = async () => (await import('node:fs')).readFileSync(join(root, 'dist/bank.json'), 'utf8');

describe.skipIf(process.platform === 'win32')('a link among the notes', () => {
  it.each([
    ['the environment', '/proc/self/environ', 'outside-note'],
    ['an endless device', '/dev/zero', 'outside-note'],
    ['a file of this computer', '/etc/hosts', 'outside-note'],
  ])('that leads to %s is refused', async (_, target, rule) => {
    await symlink(target, join(root, 'notes/b.md'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('notes/b.md');
    expect(stderr).toContain(rule);
    await expect(bank()).rejects.toThrow('ENOENT');
  });

  it.each([['/proc/self/environ'], ['/dev/zero']])(
    'that leads to %s is refused even where it is named',
    async target => {
      await symlink(target, join(root, 'notes/b.md'));
      await writeFile(join(root, 'cardpress.config.json'), '{"notes": ["notes", "notes/b.md"]}');
      const { code, stderr } = await build();
      expect(code).toBe(1);
      expect(stderr).toContain('notes/b.md');
      expect(stderr).toContain('Remove the link.');
      expect(stderr).not.toContain('name notes/b.md');
    },
  );

  it('that leads to a folder elsewhere is refused for each note there, unless it is named', async () => {
    const elsewhere = await project({ 'b.md': '## Q2: What is a queue?\n\nFirst in, first out.\n' });
    await symlink(elsewhere.root, join(root, 'notes/linked'));
    expect((await build()).stderr).toContain('notes/linked/b.md');
    await writeFile(join(root, 'cardpress.config.json'), '{"notes": ["notes", "notes/linked"]}');
    expect(await build()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('outside-note') });
    expect(JSON.parse(await bank()).questions).toHaveLength(2);
    await elsewhere.remove();
  });

  it('that leads nowhere is an error, and its questions are not taken for removed', async () => {
    await writeFile(join(root, 'b.md'), '## Q2: What is a queue?\n\nFirst in, first out.\n');
    await symlink('../b.md', join(root, 'notes/b.md'));
    // An editor's own mark of an open file.
    await symlink('somebody@somewhere.1:2', join(root, 'notes/.#a.md'));
    expect(await build()).toMatchObject({ code: 0 });
    const lock = await readFile(join(root, 'cardpress.lock'), 'utf8');
    await rm(join(root, 'b.md'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toMatch(/notes\/b\.md\n.*cannot be read: ENOENT/u);
    expect(stderr).not.toContain('.#a.md');
    expect(await readFile(join(root, 'cardpress.lock'), 'utf8')).toBe(lock);
    await writeFile(join(root, 'cardpress.config.json'), '{"exclude": ["notes/b.md"]}');
    expect(await build()).toMatchObject({ code: 0 });
  });

  it('that leads to another place of the repository is followed', async () => {
    await mkdir(join(root, '.git'));
    await mkdir(join(root, 'sub'));
    await rename(join(root, 'notes/a.md'), join(root, 'real.md'));
    await mkdir(join(root, 'sub/notes'));
    await symlink('../../real.md', join(root, 'sub/notes/a.md'));
    const { stderr } = await cardpress(join(root, 'sub'), 'check');
    expect(stderr).not.toContain('outside-note');
  });
});

describe('a note', () => {
  it.skipIf(process.platform === 'win32')('that is a pipe does not stop the build', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    await symlink('../pipe', join(root, 'notes/b.md'));
    const { code, stderr } = await build();
    expect(code).toBe(1);
    expect(stderr).toContain('it is a pipe, a device or the like');
  });

  it('that is too large is not read', async () => {
    await writeFile(join(root, 'notes/b.md'), '');
    await truncate(join(root, 'notes/b.md'), 5_000_000_000);
    expect((await build()).stderr).toContain('too-large');
  });
});

it('has no more files open than a system allows', async () => {
  for (let n = 0; n < 150; n++) await writeFile(join(root, `notes/${n}.md`), `## Q${n}: What is ${n}?\n\n${n}.\n`);
  const run = promisify(execFile);
  const command = 'ulimit -n 110; exec "$0" "$@"';
  const { stdout } = await run('sh', ['-c', command, execPath, here('../../lib/cli/bin.js'), 'check'], { cwd: root });
  expect(stdout).toContain('151 questions');
});

describe.skipIf(process.platform === 'win32')('permissions', () => {
  const checking = `const { config, problems } = await it.loadConfig(input);
output = config ? (await it.check({ config, root: input, env: {} })).messages : problems;`;
  const check = async () => {
    await chmod(root, 0o755);
    return asNobody('index.js', checking, root);
  };

  it('of a folder that keep its notes from being read are an error, since they are not gone', async () => {
    await mkdir(join(root, 'notes/closed'), { mode: 0 });
    expect(await check()).toContainEqual(expect.objectContaining({ rule: 'unreadable-file', file: 'notes/closed' }));
    await writeFile(join(root, 'cardpress.config.json'), '{"exclude": ["notes/closed"]}');
    expect(await check()).not.toContainEqual(expect.objectContaining({ rule: 'unreadable-file' }));
  });

  it('of a config that keep it from being read are an error, since its settings are not the defaults', async () => {
    await writeFile(join(root, 'cardpress.config.json'), '{"title": "A"}', { mode: 0 });
    expect(await check()).toMatchObject([{ file: expect.stringContaining('cardpress.config.json') }]);
  });
});
