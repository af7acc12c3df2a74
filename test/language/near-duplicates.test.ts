import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../src/language/near-duplicates.js';
import { runsOf } from '../../src/language/runs.js';

const words = (text: string) => runsOf(text.split(' '));

describe('nearDuplicates', () => {
  it('finds the first earlier text that is the same or alike', () => {
    const texts = ['a b c d e f g h', 'x y z u v w', 'a b c d e f g h', 'a b c d e f g i', 'x y'].map(words);
    expect([...nearDuplicates(texts, 0.6)]).toEqual([
      [2, 0],
      [3, 0],
    ]);
    expect([...nearDuplicates(texts, 0.9)]).toEqual([[2, 0]]);
  });

  it('finds what comparing every pair finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.constantFrom(0.5, 0.8), (texts, least) => {
        const alike = nearDuplicates(texts.map(runsOf), least);
        for (const [later, first] of alike)
          expect(share(texts[first] ?? [], texts[later] ?? [])).toBeGreaterThanOrEqual(least);
        for (const [later, text] of texts.entries()) {
          const kept = texts.slice(0, later).filter((_, index) => !alike.has(index));
          if (kept.some(other => share(other, text) >= least)) expect(alike.has(later)).toBe(true);
        }
      }),
    );
  });
});

/** The share of runs of four tokens that two texts have in common. */
function share(a: string[], b: string[]): number {
  const runs = (tokens: string[]) =>
    new Set(
      tokens.length < 4
        ? tokens.length > 0
          ? [tokens.join()]
          : []
        : tokens.slice(3).map((_, at) => tokens.slice(at, at + 4).join()),
    );
  const [left, right] = [runs(a), runs(b)];
  const shared = [...left].filter(run => right.has(run)).length;
  return shared / (left.size + right.size - shared);
}
