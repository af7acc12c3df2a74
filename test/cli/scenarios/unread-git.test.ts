import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardpress } from '../../support/cli.js';
import { git } from '../../support/repository.js';
import { type Built, ciIn, endStories, idOf, note, published, Story } from '../../support/story.js';

afterEach(() => vi.unstubAllEnvs());
afterAll(endStories);

const heap: [string, string] = ['What is a heap?', 'A tree in which no child is larger than its parent.'];
const trie: [string, string] = ['What is a trie?', 'A tree whose edges spell the keys.'];
const reworded: [string, string] = ['What do the edges of a trie spell?', trie[1]];

/** Ways in which git cannot be read, and what mends each. */
const troubles: Record<string, { make: (root: string) => Promise<void>; reason: RegExp; remedy: RegExp }> = {
  'belongs to another user': {
    async make() {
      vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
      vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    },
    reason: /belongs to another user/u,
    remedy: /`git config --global --add safe\.directory \/\S*clone-\d+`/u,
  },
  'is there without a git to read it': {
    async make(root) {
      vi.stubEnv('PATH', join(root, 'notes'));
    },
    reason: /git is not installed/u,
    remedy: /Install git/u,
  },
  'lacks the commit that is checked out': {
    make: root => loseObject(root, 'HEAD'),
    reason: /the commit [0-9a-f]{40} is not in this clone/u,
    remedy: /git fsck/u,
  },
  'lacks an older commit': {
    make: root => loseObject(root, 'HEAD~'),
    reason: /\((?:fatal|error): (?!hint)[^)]+\)/u,
    remedy: /git fsck/u,
  },
  'has a damaged HEAD': {
    make: root => writeFile(join(root, '.git/HEAD'), ''),
    reason: /not a git repository/u,
    remedy: /git fsck/u,
  },
};

/** Takes an object out of a clone, whose objects are in one pack. */
async function loseObject(root: string, name: string): Promise<void> {
  const id = git(root, 'rev-parse', name);
  const pack = git(root, 'rev-parse', '--git-path', 'objects/pack');
  await rename(join(root, pack), join(root, 'packs'));
  for (const file of (await readdir(join(root, 'packs'))).filter(path => path.endsWith('.pack')))
    execFileSync('git', ['-C', root, 'unpack-objects', '-q'], { input: await readFile(join(root, 'packs', file)) });
  await rm(join(root, 'packs'), { recursive: true });
  await rm(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
}

async function failed(root: string, ...words: string[]): Promise<string> {
  const { code, stderr } = await cardpress(root, 'build', '--only', 'deck', 'env:SOURCE_DATE_EPOCH=', ...words);
  expect([code, stderr]).toEqual([1, expect.stringContaining('no-namespace')]);
  return stderr;
}

let begun: Story;
let first: Built;

beforeAll(async () => {
  begun = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
  first = await begun.ci();
});

describe.each(Object.entries(troubles))('a repository that %s', (_name, { make, reason, remedy }) => {
  let story: Story;

  beforeEach(async () => {
    story = await begun.copy();
  });

  it('is an error with the remedy where no lock says the ids, whoever builds', async () => {
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    const clone = story.clone();
    await make(clone);
    for (const words of [['env:CI=true'], []]) {
      const said = await failed(clone, ...words);
      expect(said).toMatch(reason);
      expect(said).toMatch(remedy);
      expect(said).toMatch(/--previous.*namespace/u);
    }
    const known = await ciIn(clone, '--previous', first.path);
    expect(idOf(known, 'edges spell')).toBe(idOf(first, 'edges spell'));
    expect(known.stderr).not.toContain('no-history');
    // What that build left would say the ids.
    await rm(join(clone, 'dist'), { recursive: true });
    await writeFile(join(clone, 'cardpress.config.json'), '{ "namespace": "mine" }');
    expect((await ciIn(clone)).stderr).toMatch(/warning.*no-history/u);
  });

  it('is nothing to speak of where the lock is complete, and a warning with the reason where it is behind', async () => {
    const before = await story.commitLock();
    await story.commit({ LICENSE: 'MIT' });
    const complete = story.clone();
    await make(complete);
    const whole = await ciIn(complete);
    expect(published(whole)).toEqual(published(before));
    expect(whole.stderr).not.toContain('no-history');
    vi.unstubAllEnvs();
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    const behind = story.clone();
    await make(behind);
    const { stderr } = await ciIn(behind);
    expect(stderr).toMatch(new RegExp(`warning.*${reason.source}.*no-history`, 'u'));
    expect(stderr).toMatch(remedy);
  });

  it('makes no lock from its history', async () => {
    await story.commitLock();
    await story.commit({ LICENSE: 'MIT' });
    const clone = story.clone();
    const lock = await readFile(join(clone, 'cardpress.lock'), 'utf8');
    await make(clone);
    const { code, stderr } = await cardpress(clone, 'lock', '--from-git');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/--from-git needs the history/u)]);
    expect(await readFile(join(clone, 'cardpress.lock'), 'utf8')).toBe(lock);
  });
});

describe('git and what lies outside it', () => {
  it('an old partial clone whose remote is gone says so', async () => {
    const story = await Story.begin({ 'notes/a.md': note('Trees', heap, trie) });
    await story.commit({ 'notes/a.md': note('Trees', heap, reworded) });
    story.git('config', 'uploadpack.allowFilter', 'true');
    const clone = story.clone('--filter=blob:none');
    git(clone, 'remote', 'set-url', 'origin', `file://${join(story.aside, 'gone')}`);
    expect(await failed(clone, 'env:CI=true')).toMatch(/could not be fetched[\s\S]*without `--filter`/u);
  });

  it('a folder without a repository needs no git', async () => {
    const story = await Story.begin({ 'notes/a.md': note('Trees', heap) });
    const clone = story.clone();
    await rm(join(clone, '.git'), { recursive: true });
    vi.stubEnv('PATH', clone);
    expect((await ciIn(clone)).stderr).toContain('folder-namespace');
  });

  it('a lock outside the repository is read and written like any other', async () => {
    const story = await Story.begin({
      'notes/a.md': note('Trees', heap, trie),
      'cardpress.config.json': '{ "lock": "../own.lock" }',
    });
    const clone = story.clone();
    const built = await cardpress(clone, 'build', '--only', 'deck');
    expect([built.code, built.stderr]).toEqual([0, '']);
    expect(await readFile(join(story.aside, 'own.lock'), 'utf8')).toContain('What is a trie?');
    expect((await ciIn(clone)).stdout).toContain('2 unchanged');
  });
});
