import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { git } from '../support/repository.js';
import { note } from '../support/story.js';
import { Hub } from './hub.js';

const inputs = { 'commit-lock': 'true', release: 'false' };
const stack = note('Structures', ['What is a stack?', 'Last in, first out.']);
const queue = note('Queues', ['What is a queue?', 'First in, first out.']);

let first: Hub;
let hub: Hub;
let sha: string;
beforeAll(async () => {
  first = await Hub.open({ 'cardpress.config.json': '{ "only": ["deck"] }', 'notes/stack.md': stack });
  sha = git(first.writer, 'rev-parse', 'HEAD');
  // Fills the folders that every runner has.
  await first.onPush(sha, { inputs: { release: 'false' } });
});
afterAll(() => first.remove());
beforeEach(async () => {
  hub = await first.copy();
});
afterEach(() => hub.remove());

const onMain = (...words: string[]) => git(hub.forge.bare, ...words);
const hook = async (name: string, script: string) => {
  const path = join(hub.forge.bare, 'hooks', name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
};

describe('the lock of a build on the default branch', () => {
  it('is committed once, and the run on that commit commits nothing', async () => {
    const workspace = hub.checkout(sha);
    const run = await hub.onPush(sha, { inputs, workspace });
    expect(run.ok, run.log).toBe(true);
    expect(onMain('log', '--format=%an|%s|%P', '-1', 'main')).toBe(`github-actions[bot]|Update cardpress.lock|${sha}`);
    expect(onMain('diff', '--name-only', sha, 'main')).toBe('cardpress.lock');
    expect(onMain('show', 'main:cardpress.lock')).toContain('What is a stack?');
    expect(git(workspace, 'rev-parse', 'HEAD')).toBe(sha);
    const tip = onMain('rev-parse', 'main');
    const again = await hub.onPush(tip, { inputs });
    expect(again.ok, again.log).toBe(true);
    expect(onMain('rev-parse', 'main')).toBe(tip);
    expect(hub.forge.changes).toEqual([]);
  });

  it('is left alone unless the input says so, on pull requests and on other branches', async () => {
    const runs = [
      await hub.onPush(sha, { inputs: { release: 'false' } }),
      await hub.onPull(sha, undefined, { inputs: { ...inputs, comment: 'false' } }),
      await hub.run({ event: 'push', ref: 'refs/heads/draft', sha, inputs }),
    ];
    expect(runs.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(onMain('rev-parse', 'main')).toBe(sha);
    // What such a build cannot write is said.
    expect(runs[0]?.annotations).toContainEqual(expect.objectContaining({ kind: 'warning', file: 'cardpress.lock' }));
  });

  it('goes on top of what others pushed meanwhile, merged with the lock that they brought', async () => {
    const locked = await hub.onPush(sha, { inputs });
    expect(locked.ok, locked.log).toBe(true);
    git(hub.writer, 'pull', '-q', 'origin', 'main');
    const behind = await hub.push({ 'notes/queue.md': queue });
    const workspace = hub.checkout(behind);
    const other = onMain('show', 'main:cardpress.lock').replace('What is a stack?', 'What is a stack of plates?');
    await hub.push({ 'cardpress.lock': `${other}\n`, 'notes/stack.md': stack.replace('stack?', 'stack of plates?') });
    const run = await hub.onPush(behind, { inputs, workspace });
    expect(run.ok, run.log).toBe(true);
    expect(onMain('log', '-1', '--format=%s', 'main')).toBe('Update cardpress.lock');
    expect(onMain('show', 'main:notes/stack.md')).toContain('stack of plates?');
    const lock = onMain('show', 'main:cardpress.lock');
    expect(lock).toContain('What is a queue?');
    expect(lock).toContain('What is a stack of plates?');
  });

  it('is tried again where somebody pushes at the same moment', async () => {
    // The first push that arrives finds the branch moved by the hook itself.
    await hook(
      'pre-receive',
      `[ -e "$GIT_DIR/raced" ] && exit 0
unset GIT_QUARANTINE_PATH
touch "$GIT_DIR/raced"
new=$(git -c user.name=b -c user.email=b@example.com commit-tree -p main -m raced "main^{tree}")
git update-ref refs/heads/main "$new"`,
    );
    const run = await hub.onPush(sha, { inputs });
    expect(run.ok, run.log).toBe(true);
    expect(onMain('log', '--format=%s', 'main').split('\n')).toEqual(['Update cardpress.lock', 'raced', 'change']);
    expect(run.annotations.filter(({ kind }) => kind === 'warning')).toEqual([]);
  });

  it('that may not be pushed is a warning with what to do', async () => {
    await hook('pre-receive', 'echo "protected branch" >&2; exit 1');
    const run = await hub.onPush(sha, { inputs });
    expect(run.ok, run.log).toBe(true);
    expect(run.annotations.at(-1)).toMatchObject({
      kind: 'warning',
      message: expect.stringContaining('contents: write'),
    });
    expect(run.annotations.at(-1)?.message).toContain('protected branch');
  });
});
