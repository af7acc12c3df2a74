import { expect, test } from 'vitest';
import { align } from '../../bench/replay/align.js';
import type { Asked } from '../../bench/replay/asked.js';
import { count, type Published } from '../../bench/replay/count.js';
import { type FileDiff, lineMap, lineMapBack, parseDiff } from '../../bench/replay/diff.js';
import { newTally } from '../../bench/replay/tally.js';
import { verdictKey } from '../../bench/replay/verdicts.js';

const diff = (hunks: FileDiff['hunks']): FileDiff => ({ from: 'a.md', to: 'a.md', hunks });

function asked(question: string, first: number, body = '', section = ''): Asked {
  const end = first + 1 + (body === '' ? 0 : body.split('\n').length);
  return { question, answer: body, body, section, kind: 'basic', key: question + body, file: 'a.md', first, end };
}

test('lines are followed through a diff, both ways', () => {
  const [one] = parseDiff(
    'diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -2 +2,2 @@\n-x\n+y\n+z\n@@ -5,0 +7 @@\n+--- no path\n',
  );
  expect(one).toMatchObject({ from: 'a.md', to: 'a.md', hunks: [{ old: [2, 1], new: [2, 2] }, { old: [5, 0] }] });
  const found = one as FileDiff;
  expect([1, 2, 3, 5, 6].map(lineMap(found))).toEqual([1, undefined, 4, 6, 8]);
  expect([1, 3, 4, 7, 8].map(lineMapBack(found))).toEqual([1, undefined, 3, undefined, 6]);
});

test('twins are told by what the diff kept under them, not by their text', () => {
  const [knn, svm] = ['Nearest neighbours need no training', 'A margin is made as wide as it can be'];
  const old = [asked('优缺点', 1, knn, 'KNN'), asked('优缺点', 3, svm, 'SVM')];
  // The first was taken out; git kept its heading and took the lines below it and the second heading.
  const next = [asked('优缺点', 1, svm, 'SVM')];
  const { pairs } = align(old, next, [diff([{ old: [2, 2], new: [1, 0] }])]);
  expect(pairs).toEqual([expect.objectContaining({ old: old[1], new: next[0], sure: true })]);
});

test('a heading that asks nothing any more is told from one in other words', () => {
  const old = [asked('Sorting', 1, 'Quicksort takes a pivot and parts the list')];
  const next = [asked('What is quicksort?', 2, 'Quicksort takes a pivot and parts the list', 'Sorting')];
  const { pairs, unrecognised } = align(old, next, [diff([{ old: [1, 0], new: [2, 1] }])]);
  expect(pairs).toEqual([]);
  expect(unrecognised).toEqual(old);
});

test('what nobody has read counts as wrong where it was joined and as lost where it was not', () => {
  const old = asked('How do you compare useState and useReducer?', 1);
  const next = asked('How is useReducer different from useState?', 1);
  const truth = align([old], [next], [diff([{ old: [1, 1], new: [1, 1] }])]);
  const tallyOf = (id: string, verdicts: [string, 'same' | 'other'][]) => {
    const published: Published = { tally: newTally(), seen: new Map([['a', old]]), gone: new Map() };
    const step = (one: Asked, id: string) => ({ commit: '', asked: [one], found: [{ id, how: '' }] });
    count(published, step(old, 'a'), step(next, id), truth, new Map(verdicts));
    const { lost, wrong, unreadLost, unreadWrong } = published.tally;
    return { lost, wrong, unread: unreadLost + unreadWrong };
  };
  const hash = verdictKey(old, next);
  expect(tallyOf('a', [])).toEqual({ lost: 0, wrong: 1, unread: 1 });
  expect(tallyOf('b', [])).toEqual({ lost: 1, wrong: 0, unread: 1 });
  expect(tallyOf('a', [[hash, 'same']])).toEqual({ lost: 0, wrong: 0, unread: 0 });
  expect(tallyOf('b', [[hash, 'same']])).toEqual({ lost: 1, wrong: 0, unread: 0 });
  expect(tallyOf('a', [[hash, 'other']])).toEqual({ lost: 0, wrong: 1, unread: 0 });
  expect(tallyOf('b', [[hash, 'other']])).toEqual({ lost: 0, wrong: 0, unread: 0 });
});
