import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findRepository, openRepository } from '../../src/git/repository.js';
import { noteVersions } from '../../src/git/versions.js';
import { worktreeState } from '../../src/git/worktree.js';
import { opened } from './opened.js';
import { folder, removeFolders, runGit, testRepo } from './repo.js';

afterAll(removeFolders);
afterEach(() => vi.unstubAllEnvs());

describe('findRepository', () => {
  it('knows the top, the way down to the project, and the commit', async () => {
    const repo = testRepo();
    const head = repo.commit({ 'a/笔 记/x.md': 'x' });
    expect(await openRepository(join(repo.root, 'a/笔 记'))).toMatchObject({
      top: repo.root,
      prefix: 'a/笔 记/',
      head,
      shallow: false,
      format: 'sha1',
    });
    expect(await openRepository(repo.root)).toMatchObject({ prefix: '' });
    const link = join(folder(), 'link');
    symlinkSync(join(repo.root, 'a'), link);
    expect(await openRepository(link)).toMatchObject({ top: repo.root, prefix: 'a/' });
  });

  it('opens a repository without commits', async () => {
    expect((await opened(testRepo().root)).head).toBeUndefined();
  });

  it('opens a second work tree, and a submodule as a repository of its own', async () => {
    const repo = testRepo();
    const head = repo.commit({ 'notes/a.md': '1' });
    const tree = join(folder(), 'tree');
    repo.git('worktree', 'add', '-q', tree, '-b', 'other');
    expect(await openRepository(tree)).toMatchObject({ top: tree, prefix: '', head });
    const outer = testRepo();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repo.root, 'sub');
    outer.commit();
    expect(await openRepository(join(outer.root, 'sub/notes'))).toMatchObject({
      top: join(outer.root, 'sub'),
      prefix: 'notes/',
      head,
    });
    expect(await noteVersions(await opened(join(outer.root, 'sub')), { paths: ['notes'] })).toHaveLength(1);
  });

  it('says why there is none', async () => {
    const reason = async (root: string) => (await findRepository(root)).none?.reason;
    const empty = folder();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(empty, '..'));
    expect(await reason(empty)).toBe('no-repository');
    expect(await reason(join(empty, 'nowhere'))).toBe('failed');
    const bare = testRepo({ init: ['init', '-q', '--bare'] });
    expect(await reason(bare.root)).toBe('no-work-tree');
    const repo = testRepo();
    vi.stubEnv('PATH', empty);
    expect(await findRepository(repo.root)).toEqual({
      none: { reason: 'no-git', said: expect.stringMatching(/ENOENT/u) },
    });
    expect(await openRepository(repo.root)).toBeUndefined();
    // Nothing is started where no folder above is a repository.
    expect(await reason(empty)).toBe('no-repository');
  });

  it('says that git does not trust the folder of another user', async () => {
    const repo = testRepo();
    repo.commit({ x: 'x' });
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('LANG', 'de_DE.UTF-8');
    expect((await findRepository(repo.root)).none).toEqual({
      reason: 'not-trusted',
      said: expect.stringContaining('safe.directory'),
    });
  });

  it('is not led astray by what git sets for a hook, nor by the settings of a user', async () => {
    const other = testRepo();
    other.commit({ 'notes/other.md': 'x' });
    const repo = testRepo();
    const head = repo.commit({ 'notes/机 器.md': '1' });
    repo.write({
      config:
        '[log]\nshowSignature=true\n[status]\nshowUntrackedFiles=no\nrelativePaths=true\n[diff]\nrenames=copies\n[color]\nui=always\n[core]\nfsmonitor=false\n',
      'notes/new.md': 'n',
    });
    vi.stubEnv('GIT_DIR', join(other.root, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', '.git/next-index-1.lock');
    vi.stubEnv('GIT_PREFIX', 'x/');
    vi.stubEnv('GIT_LITERAL_PATHSPECS', '1');
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(repo.root, 'config'));
    vi.stubEnv('GIT_EXTERNAL_DIFF', 'false');
    const repository = await opened(repo.root);
    expect(repository.head).toBe(head);
    const [version] = await noteVersions(repository, { paths: [':(glob)notes/*.md'] });
    expect([...((await version?.files()) ?? []).keys()]).toEqual(['notes/机 器.md']);
    expect(await worktreeState(repository, ['notes'])).toEqual({
      clean: false,
      changed: [],
      untracked: ['notes/new.md'],
    });
  });

  it('works while a commit hook runs', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    const script = join(folder(), 'hook.sh');
    mkdirSync(join(repo.root, '.git/hooks'), { recursive: true });
    repo.write({ '.git/hooks/pre-commit': `#!/bin/sh\nenv | grep ^GIT_ > '${script}'\n` });
    repo.git('config', 'core.hooksPath', '.git/hooks');
    chmodSync(join(repo.root, '.git/hooks/pre-commit'), 0o755);
    const head = repo.head();
    repo.commit({ 'notes/a.md': '2' });
    for (const line of readFileSync(script, 'utf8').trim().split('\n')) {
      const at = line.indexOf('=');
      vi.stubEnv(line.slice(0, at), line.slice(at + 1));
    }
    expect(process.env.GIT_INDEX_FILE).toBeDefined();
    const repository = await opened(repo.root);
    expect(repository.head).not.toBe(head);
    expect(await worktreeState(repository, ['notes'])).toMatchObject({ clean: true });
  });

  it('knows a clone that fetches what it lacks', async () => {
    const repo = testRepo();
    repo.commit({ 'notes/a.md': '1' });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = folder();
    runGit(clone, ['clone', '-q', '--filter=blob:none', `file://${repo.root}`, '.']);
    expect(await (await opened(clone)).isPartial()).toBe(true);
    // One that borrows all objects it would have fetched has no pack of its own.
    const borrower = folder();
    const flags = ['--filter=blob:none', '--reference', clone, '--no-checkout'];
    runGit(borrower, ['clone', '-q', ...flags, `file://${repo.root}`, '.']);
    expect(readdirSync(join(borrower, '.git/objects/pack'))).toEqual([]);
    expect(await (await opened(borrower)).isPartial()).toBe(true);
    expect(await (await opened(repo.root)).isPartial()).toBe(false);
  });
});
