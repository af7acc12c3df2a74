import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign, type Edge } from '../../src/identity/match/assignment.js';

const someEdges = fc.uniqueArray(
  fc.record({
    record: fc.integer({ min: 0, max: 5 }),
    known: fc.integer({ min: 0, max: 5 }),
    value: fc.integer({ min: 1, max: 40 }).map(tenths => tenths / 10),
  }),
  { selector: ({ record, known }) => `${record} ${known}`, maxLength: 18 },
);

const totalOf = (edges: readonly Edge[]) => edges.reduce((sum, { value }) => sum + value, 0);

/** The greatest value there is, by trying everything. */
function greatest(edges: readonly Edge[]): number {
  const [first, ...rest] = edges;
  if (first === undefined) return 0;
  const others = rest.filter(({ record, known }) => record !== first.record && known !== first.known);
  return Math.max(first.value + greatest(others), greatest(rest));
}

it('finds the assignment of the greatest value', () => {
  fc.assert(
    fc.property(someEdges, edges => {
      const chosen = assign(edges);
      expect(new Set(chosen.map(({ record }) => record)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ known }) => known)).size).toBe(chosen.length);
      for (const edge of chosen) expect(edges).toContain(edge);
      expect(totalOf(chosen)).toBeCloseTo(greatest(edges));
    }),
    { numRuns: 500 },
  );
});

it('gives up a good pair where two others are better together', () => {
  const edges = [
    { record: 0, known: 0, value: 10 },
    { record: 0, known: 1, value: 9 },
    { record: 1, known: 0, value: 9 },
  ];
  expect(assign(edges)).toEqual([edges[1], edges[2]]);
});

it('takes thousands of like edges in their order', () => {
  const edges = Array.from({ length: 500 }, (_, record) =>
    [0, 1].map(step => ({ record, known: record + step, value: 2 - step })),
  );
  expect(assign(edges.flat()).map(({ record, known }) => known - record)).toEqual(new Array(500).fill(0));
});
