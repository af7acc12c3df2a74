import { expect, it } from 'vitest';
import { hasInCommon } from '../../src/known/kinship.js';
import { build, draft } from '../identity/drafts.js';

it('versions of one project share more than a quarter of their questions', () => {
  const texts = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ question: `问题 ${from + at}`, answer: '' }));
  const isOne = (shared: number, all: number) => {
    const { lock } = build(texts(0, all).map(({ question }) => draft(question)));
    return hasInCommon(lock, [...texts(0, shared), ...texts(1000, all - shared)]);
  };
  expect([isOne(5, 20), isOne(6, 20)]).toEqual([false, true]);
});
