import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { parseLock } from '../../src/identity/lock/parse.js';
import type { Lock } from '../../src/identity/model.js';
import { build, draft, someDrafts } from './drafts.js';

const text = (lock: Lock) => serialiseLock(lock);
const parsed = (source: string) => {
  const { lock, problems } = parseLock(source);
  if (lock === undefined) throw new Error(JSON.stringify(problems));
  return lock;
};

describe('the lock', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(someDrafts, someDrafts, (before, after) => {
        const { lock } = build(after, build(before).lock, 2000);
        expect(parsed(text(lock))).toEqual(lock);
      }),
    );
  });

  it('reads lines in any order, with CR LF, a BOM and blank lines, and writes them as ever', () => {
    const written = text(build([draft('什么是栈？'), draft('什么是队列？'), draft('什么是堆？')]).lock);
    const [head, namespace, ...lines] = written.trimEnd().split('\n');
    const odd = `\uFEFF${[head, ...lines.toReversed(), '', namespace, ''].join('\r\n')}`;
    expect(text(parsed(odd))).toBe(written);
  });

  it('names the line of every mistake and gives back nothing half read', () => {
    const written = text(build([draft('什么是栈？'), draft('什么是队列？')]).lock);
    const lines = written.trimEnd().split('\n');
    const problemsOf = (...changed: string[]) => {
      const result = parseLock(`${changed.join('\n')}\n`);
      expect(result.lock).toBeUndefined();
      return result.problems.map(({ line, reason }) => `${line}: ${reason}`);
    };
    const [head = '', namespace = '', one = '', two = ''] = lines;
    expect(problemsOf('["cardpress.lock",2]', namespace)[0]).toMatch(/^1: .*version 2/u);
    expect(problemsOf('{}', namespace)[0]).toMatch(/^1: .*must begin with/u);
    expect(problemsOf(head, namespace, one.slice(0, -3), two.replace('basic', ''))).toEqual([
      expect.stringMatching(/^3: .*damaged/u),
      expect.stringMatching(/^4: .*kind/u),
    ]);
    expect(problemsOf(head, one)[0]).toMatch(/namespace is missing/u);
  });

  it('is merged by git line by line where two branches added and changed questions', async () => {
    const base = ['什么是栈？', '什么是队列？', '什么是堆？', '什么是树？'].map(one => draft(one, `${one}的答案`));
    const { lock } = build(base);
    const ours = build([...base, draft('什么是图？'), draft('什么是散列表？')], lock, 2000);
    const theirs = build([...base, draft('What is a closure?'), draft('What is a trie?')], lock, 3000);
    const merged = await mergeFiles(text(ours.lock), text(lock), text(theirs.lock), ['--union']);
    const ids = parsed(merged).entries.map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([...ours.lock.entries, ...theirs.lock.entries].map(({ id }) => id)));
  });
});

async function mergeFiles(ours: string, base: string, theirs: string, options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cardpress-merge-'));
  try {
    const paths = await Promise.all(
      Object.entries({ ours, base, theirs }).map(async ([name, content]) => {
        await writeFile(join(folder, name), content);
        return join(folder, name);
      }),
    );
    execFileSync('git', ['merge-file', ...options, ...paths]);
    return await readFile(join(folder, 'ours'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
