import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { identify } from '../../src/identity/identify.js';
import type { IdentityDraft } from '../../src/identity/model.js';
import { build, draft, someDrafts } from './drafts.js';

const ids = (result: ReturnType<typeof build>) => result.identities.map(({ id }) => id);
const longAnswer = '两个或多个进程互相等待对方持有的资源，谁也不能继续执行，除非有一个先放手。';

describe('identify', () => {
  it('changes nothing where nothing changed', () => {
    fc.assert(
      fc.property(someDrafts, drafts => {
        const first = build(drafts);
        const second = build(drafts, first.lock, 2000);
        expect(serialiseLock(second.lock)).toBe(serialiseLock(first.lock));
        expect(ids(second)).toEqual(ids(first));
        expect(second.plan.unchanged).toHaveLength(drafts.length);
      }),
    );
  });

  it('gives each draft an id and a note id of its own, with a lock and without', () => {
    fc.assert(
      fc.property(someDrafts, someDrafts, (before, after) => {
        for (const { identities } of [build(after), build(after, build(before).lock, 2000)]) {
          expect(new Set(identities.map(({ id }) => id)).size).toBe(after.length);
          expect(new Set(identities.map(({ noteId }) => noteId)).size).toBe(after.length);
        }
      }),
    );
  });

  it('keeps every entry that it had, and never lets a time go back', () => {
    fc.assert(
      fc.property(someDrafts, someDrafts, (before, after) => {
        const old = build(before).lock.entries;
        const now = new Map(build(after, { ...build(before).lock }, 500).lock.entries.map(entry => [entry.id, entry]));
        for (const entry of old) {
          expect(now.get(entry.id)?.noteId).toBe(entry.noteId);
          expect(now.get(entry.id)?.modified).toBeGreaterThanOrEqual(entry.modified);
        }
      }),
    );
  });

  it('does not depend on the order in which files were read', () => {
    const inFiles = (drafts: IdentityDraft[]) =>
      ['notes/b.md', 'notes/a.md'].flatMap(file => drafts.filter(one => one.file === file));
    fc.assert(
      fc.property(someDrafts, someDrafts, (before, after) => {
        const { lock } = build(before);
        const one = build(after, lock, 2000);
        const other = build(inFiles(after), lock, 2000);
        expect(serialiseLock(other.lock)).toBe(serialiseLock(one.lock));
      }),
    );
  });

  it('finds every question again after a shuffle of different ones', () => {
    const drafts = ['什么是栈？', '什么是队列？', 'What is a closure?', 'How does TCP work?'].map(one =>
      draft(one, one),
    );
    const { lock, identities } = build(drafts);
    const again = build(drafts.toReversed(), lock, 2000);
    expect(ids(again).toReversed()).toEqual(identities.map(({ id }) => id));
    expect(again.plan.unchanged).toHaveLength(4);
  });

  it('keeps two identical questions two cards, each with its answer', () => {
    const twins = [draft('优缺点', longAnswer, { section: '甲' }), draft('优缺点', '后进先出', { section: '乙' })];
    const { lock, identities } = build(twins);
    expect(identities[0]?.id).not.toBe(identities[1]?.id);
    expect(ids(build(twins.toReversed(), lock))).toEqual(identities.map(({ id }) => id).toReversed());
    expect(ids(build(twins.slice(1), lock))).toEqual([identities[1]?.id]);
  });

  it('lets one entry serve one draft', () => {
    const { lock, identities } = build([draft('什么是死锁？', longAnswer)]);
    const split = build([draft('死锁是什么', longAnswer), draft('什么是死锁？', '')], lock, 2000);
    expect(ids(split).filter(id => id === identities[0]?.id)).toHaveLength(1);
    expect(split.identities[0]?.id, 'the one with its answer').toBe(identities[0]?.id);
  });

  it('goes by the explicit id before everything else', () => {
    const named = draft('什么是死锁？', longAnswer, { explicitId: 'deadlock' });
    const { lock, identities } = build([named, draft('什么是栈？', '后进先出')]);
    const other = draft('Describe a livelock', 'Two threads that make room for each other for ever.', {
      explicitId: 'deadlock',
      file: 'notes/b.md',
    });
    const { identities: next } = build([draft('什么是死锁？', longAnswer), other], lock, 2000);
    expect(next[1]).toMatchObject({ id: identities[0]?.id, how: 'explicit' });
    expect(next[0]?.id).not.toBe(identities[0]?.id);
  });

  it('finds a question whose answer was replaced, in another file, wherever it went', () => {
    const { lock, identities } = build([draft('什么是梯度消失？')]);
    for (const answer of ['', longAnswer]) {
      const [moved] = build([draft('什么是梯度消失？', answer, { file: 'notes/b.md' })], lock, 2000).identities;
      expect(moved).toMatchObject({ id: identities[0]?.id, how: 'moved' });
    }
  });

  it('finds a short unanswered question after its file was renamed', () => {
    const { lock, identities } = build([
      draft('索引', '', { section: 'STL' }),
      draft('索引', '', { section: '数据库' }),
    ]);
    const renamed = ['STL', '数据库'].map(section => draft('索引', '', { section, file: 'notes/b.md' }));
    expect(ids(build(renamed, lock, 2000))).toEqual(identities.map(({ id }) => id));
  });

  it('takes a short heading with another answer in another section for another question', () => {
    const { lock, identities } = build([draft('索引', '各种容器有哪些方法', { section: 'STL' })]);
    const [other] = build([draft('索引', 'B+ 树、哈希、全文', { section: '数据库' })], lock, 2000).identities;
    expect(other).toMatchObject({ how: 'new' });
    expect(other?.id).not.toBe(identities[0]?.id);
  });

  it('finds a question by its answer where no other has it, and not by an answer that many have', () => {
    const { lock, identities } = build([draft('什么是死锁？', longAnswer)]);
    expect(build([draft('Deadlock', longAnswer)], lock, 2000).identities[0]?.id).toBe(identities[0]?.id);
    const many = build([draft('Deadlock', longAnswer), draft('Livelock', longAnswer)], lock, 2000).identities;
    expect(many.every(({ how }) => how === 'new' || how === 'alike')).toBe(true);
  });

  it('makes another note of a question that became a cloze, and says whose place it takes', () => {
    const { lock, identities } = build([draft('什么是死锁？', longAnswer)]);
    const { plan, identities: next } = build([draft('什么是死锁？', longAnswer, { kind: 'cloze' })], lock, 2000);
    expect(next[0]?.id).not.toBe(identities[0]?.id);
    expect(plan.new[0]?.replaces).toBe(identities[0]?.id);
    expect(plan.retired).toHaveLength(1);
  });

  it('remembers each other kind that a question was published as, and no kind that was not', () => {
    const as = (kind: string) => [draft('什么是栈？', '后进先出', { kind, content: kind })];
    let { lock } = build(as('basic'));
    const kinds = () => [lock.entries[0]?.kind, lock.entries[0]?.former];
    const then = (kind: string, publishes = true) => {
      ({ lock } = identify(as(kind), lock, { namespace: 'test', time: 2000, publishes }));
      return kinds();
    };
    expect(kinds()).toEqual(['basic', undefined]);
    expect(then('type-in', false)).toEqual(['basic', undefined]);
    expect(then('reversed')).toEqual(['reversed', ['basic']]);
    expect(then('basic')).toEqual(['basic', ['reversed']]);
    expect(then('basic')).toEqual(['basic', ['reversed']]);
    expect(then('type-in')).toEqual(['type-in', ['basic', 'reversed']]);
    expect(identify(as('type-in'), lock, { namespace: 'test', time: 3000 }).identities[0]?.former).toEqual([
      'basic',
      'reversed',
    ]);
  });

  it('revives a question that comes back, newer than when it went', () => {
    const drafts = [draft('什么是死锁？', longAnswer), draft('什么是栈？', '后进先出')];
    const first = build(drafts);
    const without = build(drafts.slice(1), first.lock, 2000);
    expect(without.plan.retired).toHaveLength(1);
    const back = build(drafts, without.lock, 1500);
    expect(ids(back)).toEqual(ids(first));
    expect(back.plan.revived).toHaveLength(1);
    expect(back.identities[0]?.modified).toBe(2001);
  });

  it('keeps the ids of two projects apart, and the lock says which project it is', () => {
    const drafts = [draft('什么是死锁？', longAnswer)];
    expect(ids(build(drafts, undefined, 1, 'one'))).not.toEqual(ids(build(drafts, undefined, 1, 'two')));
    const { lock } = build(drafts, undefined, 1, 'one');
    const more = [...drafts, draft('什么是栈？')];
    expect(ids(build(more, lock, 2, 'two'))).toEqual(ids(build(more, lock, 2, 'one')));
  });
});
