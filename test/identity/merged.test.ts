import { describe, expect, it } from 'vitest';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { identify } from '../../src/identity/identify.js';
import { mergeLocks } from '../../src/identity/lock/merge.js';
import { parseLock } from '../../src/identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../../src/identity/model.js';
import { build, draft } from './drafts.js';

const answer = '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。';
const other = 'A function together with the variables of the scope that it was made in, kept alive with it.';

/** Every way in which two branches' locks come together, in both orders. */
function mergesOf(base: Lock, one: Lock, two: Lock): [string, Lock][] {
  const union = (...locks: Lock[]) => parseLock(locks.map(serialiseLock).join('')).lock as Lock;
  const written = (lock: Lock) => parseLock(serialiseLock(lock)).lock as Lock;
  return [
    ['driver', written(mergeLocks(one, two, base))],
    ['driver, other order', written(mergeLocks(two, one, base))],
    ['without a base', mergeLocks(one, two)],
    ['without a base, other order', mergeLocks(two, one)],
    ['union', union(one, two)],
    ['union, other order', union(two, one)],
  ];
}

interface Story {
  base: IdentityDraft[];
  one: IdentityDraft[];
  two: IdentityDraft[];
  /** The notes after the merge. */
  merged: IdentityDraft[];
  /** For each merged draft the place of the base's that it has to be; undefined for a new one. */
  was: (number | undefined)[];
  /** Branches build at these times. */
  times?: [one: number, two: number];
}

const [stack, queue, lock] = [draft('什么是栈？', '后进先出'), draft('什么是队列？'), draft('什么是死锁？', answer)];
const moved = (drafts: IdentityDraft[], file: string) =>
  drafts.map(one =>
    draft(one.question, one.answer, { ...one, file, content: `${file} ${one.question} ${one.answer}` }),
  );

const stories: Record<string, Story> = {
  'one rewords, two edits the answer': {
    base: [stack, queue, lock],
    one: [stack, queue, draft('死锁是怎么产生的？', answer)],
    two: [stack, queue, draft('什么是死锁？', other)],
    merged: [stack, queue, draft('死锁是怎么产生的？', other)],
    was: [0, 1, 2],
  },
  'one renames the file, two adds questions': {
    base: [stack, queue, lock],
    one: moved([stack, queue, lock], 'notes/z.md'),
    two: [stack, draft('What is a closure?', other), queue, lock],
    merged: moved([stack, draft('What is a closure?', other), queue, lock], 'notes/z.md'),
    was: [0, undefined, 1, 2],
  },
  'one renames the file, two rewords and edits': {
    base: [stack, queue, lock],
    one: moved([stack, queue, lock], 'notes/z.md'),
    two: [draft('栈是什么？', '先进后出'), queue, draft('什么是死锁？', other)],
    merged: moved([draft('栈是什么？', '先进后出'), queue, draft('什么是死锁？', other)], 'notes/z.md'),
    was: [0, 1, 2],
  },
  'both reword, the notes keep what one says and another answer': {
    base: [stack, lock],
    one: [stack, draft('死锁是怎么产生的？', answer)],
    two: [stack, draft('Why do processes starve?', answer)],
    merged: [stack, draft('死锁是怎么产生的？', other)],
    was: [0, 1],
  },
  'one deletes, two edits': {
    base: [stack, queue, lock],
    one: [stack, queue],
    two: [stack, queue, draft('什么是死锁？', other)],
    merged: [stack, queue, draft('什么是死锁？', other)],
    was: [0, 1, 2],
  },
};

describe('a build after a merge of two branches', () => {
  for (const [name, { base, one, two, merged, was }] of Object.entries(stories)) {
    for (const times of [
      [2000, 3000],
      [3000, 2000],
      [2000, 2000],
    ] as const) {
      it(`${name} (${times.join(', ')})`, () => {
        const first = build(base);
        const branches = [build(one, first.lock, times[0]), build(two, first.lock, times[1])] as const;
        const published = new Map<string, number>();
        for (const { identities } of branches)
          for (const { id, modified } of identities) published.set(id, Math.max(published.get(id) ?? 0, modified));
        const results = mergesOf(first.lock, branches[0].lock, branches[1].lock).map(([how, together]) => {
          const { lock, identities } = build(merged, together, 4000);
          const ids = identities.map(({ id }) => first.identities.findIndex(known => known.id === id));
          expect(ids, how).toEqual(was.map(place => place ?? -1));
          for (const { id, modified } of identities)
            expect(modified, how).toBeGreaterThanOrEqual(published.get(id) ?? 0);
          expect(lock.entries.every(entry => entry.others === undefined)).toBe(true);
          expect(build(merged, lock, 5000).plan.unchanged).toHaveLength(merged.length);
          return serialiseLock(lock);
        });
        // Both orders give the same lock.
        for (const at of [0, 2, 4]) expect(results[at + 1]).toBe(results[at]);
      });
    }
  }

  it('gives the id to the newer text where the notes hold both, and a new one to the other', () => {
    const first = build([lock]);
    const one = build([draft('死锁是怎么产生的？', answer)], first.lock, 2000);
    const two = build([draft('Why do processes starve?', answer)], first.lock, 3000);
    const id = first.identities[0]?.id;
    expect([one, two].map(({ identities }) => identities[0]?.id)).toEqual([id, id]);
    const both = [draft('死锁是怎么产生的？', answer), draft('Why do processes starve?', answer)];
    for (const [how, together] of mergesOf(first.lock, one.lock, two.lock)) {
      const ids = build(both, together, 4000).identities.map(one => one.id);
      expect(ids[1], how).toBe(id);
      expect(ids[0], how).not.toBe(id);
    }
  });

  it('stamps a card anew that two branches published with one time and other contents', () => {
    const first = build([lock]);
    const one = build([draft('什么是死锁？', `${answer}甲`)], first.lock, 2000);
    const two = build([draft('什么是死锁？', `${answer}乙`)], first.lock, 2000);
    for (const [, together] of mergesOf(first.lock, one.lock, two.lock))
      expect(build([draft('什么是死锁？', `${answer}乙`)], together, 2000).identities[0]?.modified).toBe(2001);
  });

  it('leaves undecided what stands outside the part that is built', () => {
    const first = build([lock]);
    const one = build([draft('死锁是怎么产生的？', answer)], first.lock, 2000);
    const two = build([draft('什么是死锁？', other)], first.lock, 3000);
    const together = mergeLocks(one.lock, two.lock);
    const part = { covers: (file: string) => file === 'notes/b.md', isGone: () => false };
    const elsewhere = [draft('什么是图？', '', { file: 'notes/b.md' })];
    const { lock: after } = identify(elsewhere, together, { namespace: 'test', time: 4000, part });
    expect(after.entries.find(({ id }) => id === first.identities[0]?.id)).toEqual(together.entries[0]);
    expect(parseLock(serialiseLock(after)).lock).toEqual(after);
  });
});
