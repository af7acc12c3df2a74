import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../src/identity/format-v1/serialise-lock.js';
import { draftRecords } from '../../src/identity/match/draft-record.js';
import { Known } from '../../src/identity/match/known.js';
import { weigh } from '../../src/identity/match/match.js';
import { Pairing } from '../../src/identity/match/pairing.js';
import { build, draft, someDrafts } from './drafts.js';

const words = ['stack', 'queue', 'heap', 'index', 'lock', 'thread', '进程', '缓存', 'why', 'difference'];
const text = (least: number, most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map(all => all.join(' '));

/** Drafts that are a little alike, so that much of what is weighed comes out near the line. */
const akin = fc.array(
  fc
    .record({
      question: text(1, 4),
      answer: text(0, 30),
      file: fc.constantFrom('a.md', 'b.md'),
      section: fc.constantFrom('one', 'two'),
    })
    .map(({ question, answer, ...rest }) => draft(question, answer, rest)),
  { maxLength: 12 },
);

it('passes over nothing that places could bring above the line', () => {
  fc.assert(
    fc.property(akin, akin, (before, after) => {
      const { entries } = build(before).lock;
      const weighed = (least: number) => {
        const pairing = new Pairing(
          draftRecords(after),
          entries.map(entry => new Known(entry)),
        );
        return weigh(pairing, 2000, least).weighed;
      };
      const every = weighed(Number.NEGATIVE_INFINITY);
      for (const least of [-1.5, 0]) expect(weighed(least)).toEqual(every.filter(({ value }) => value > least));
    }),
    { numRuns: 300 },
  );
});

it('gives entries in the order of the lock', () => {
  fc.assert(
    fc.property(someDrafts, someDrafts, (before, after) => {
      const { entries } = build(after, build(before).lock, 2000).lock;
      const ids = entries.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort(compare));
      expect(entries.filter(({ retired }) => retired === undefined)).toHaveLength(after.length);
    }),
  );
});
