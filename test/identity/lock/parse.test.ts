import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { serialiseLock } from '../../../src/identity/format-v1/serialise-lock.js';
import { parseLock } from '../../../src/identity/lock/parse.js';
import { build, draft } from '../drafts.js';

const [head = '', namespace = '', one = '', two = ''] = serialiseLock(
  build([draft('什么是栈？'), draft('什么是队列？')]).lock,
).split('\n');
const newer = one.replace(',1000,1000,0,', ',1000,2000,0,').replace('notes/a.md', 'notes/b.md');
const file = (...lines: string[]) => `${lines.join('\n')}\n`;
const read = (...lines: string[]) => {
  const { lock, notices = [], problems } = parseLock(file(...lines));
  return {
    lock,
    text: lock && serialiseLock({ ...lock, entries: lock.entries.map(({ others: _, ...entry }) => entry) }),
    notices: notices.map(({ line, reason }) => `${line}: ${reason}`),
    problems: problems.map(({ line, reason }) => `${line}: ${reason}`),
  };
};
const plain = file(head, namespace, ...[newer, two].toSorted());

describe('a lock that git merged', () => {
  it('is read where lines, the first line and the namespace stand twice', () => {
    const { text, notices } = read(head, namespace, one, two, head, namespace, newer, two);
    expect(text).toBe(plain);
    expect(notices).toEqual([expect.stringMatching(/^7: 2 questions have more than one line/u)]);
    expect(read(head, namespace, newer, one, two).text).toBe(plain);
  });

  it.each([
    ['merge', ['<<<<<<< HEAD', one, '=======', newer, '>>>>>>> other']],
    ['diff3', ['<<<<<<< HEAD', one, '||||||| 55eaddb', 'damaged', '=======', newer, '>>>>>>> other']],
    [
      'diff3 over a conflict in the base',
      [
        ...['<<<<<<< HEAD', one, '||||||| merged common ancestors'],
        ...['<<<<<<<<< Temporary merge branch 1', 'x', '=========', 'y', '>>>>>>>>> Temporary merge branch 2'],
        ...['=======', newer, '>>>>>>> other'],
      ],
    ],
    ['an empty side', ['<<<<<<< HEAD', '=======', one, newer, '>>>>>>> other']],
  ])('is read with conflict markers: %s', (_style, conflict) => {
    for (const lines of [
      [head, namespace, ...conflict, two],
      [head, namespace, two, ...conflict],
    ]) {
      const { text, notices, problems } = read(...lines);
      expect(problems).toEqual([]);
      expect(text).toBe(plain);
      expect(notices).toEqual([expect.stringMatching(/conflict.*merged by time/u)]);
    }
  });

  it('is read where all of it is one conflict, and with CR LF', () => {
    const lines = ['<<<<<<< HEAD', head, namespace, one, '=======', head, namespace, newer, two, '>>>>>>> other'];
    expect(read(...lines).text).toBe(plain);
    expect(read(lines.join('\r\n')).text).toBe(plain);
  });

  it('keeps of two namespaces the one that gave the oldest question its id, and says so', () => {
    const other = serialiseLock(build([draft('什么是堆？')], undefined, 900, 'zzz').lock).split('\n');
    const { lock, notices } = read(head, namespace, other[1] ?? '', one, two, other[2] ?? '');
    expect(lock?.namespace).toBe('zzz');
    expect(notices).toEqual([expect.stringMatching(/"zzz" stays.*"test" is dropped/u)]);
  });
});

describe('a lock with mistakes', () => {
  it.each([
    ['a conflict that does not end', [head, namespace, '<<<<<<< HEAD', one, '=======', two], /^3: .*has no end/u],
    ['a conflict that does not begin', [head, namespace, one, '>>>>>>> other'], /^4: .*without the one that starts/u],
    ['a conflict without a second side', [head, namespace, '<<<<<<< HEAD', one, '>>>>>>> x'], /^5: .*second side/u],
    ['a damaged line in a conflict', ['<<<<<<< HEAD', head, namespace, one.slice(1), '=======', '>>>>>>> x'], /^4: /u],
    ['another version on the other side', [head, namespace, '["cardpress.lock",2]', one], /^3: .*version 2/u],
    ['no namespace', [head, one], /^1: .*namespace is missing/u],
    ['nothing', [''], /^1: .*must begin with/u],
  ])('is refused: %s', (_what, lines, problem) => {
    const { lock, problems } = read(...lines);
    expect(lock).toBeUndefined();
    expect(problems[0]).toMatch(problem);
  });

  it('is refused where its last line is cut, wherever that is', () => {
    const whole = file(head, namespace, one, two);
    const start = whole.indexOf(two);
    for (let length = start + 1; length < start + two.length; length++) {
      const { problems } = parseLock(whole.slice(0, length));
      expect(problems).toMatchObject([{ line: 4, reason: expect.stringMatching(/cut off/u) }]);
    }
    expect(parseLock(whole.trimEnd()).lock).toBeDefined();
  });
});

it('the lock from before the first release keeps its ids and its namespace', async () => {
  const text = await readFile(new URL('../../../cardpress.lock', import.meta.url), 'utf8');
  const { lock, notices } = parseLock(text);
  expect(notices).toEqual([]);
  expect(lock?.namespace).toBe('问题总结');
  const ids = text.split('\n').flatMap(line => /^\["([a-z2-7]{16})",/u.exec(line)?.[1] ?? []);
  expect(ids.length).toBeGreaterThan(10);
  expect(lock?.entries.map(({ id }) => id)).toEqual(ids);
});
