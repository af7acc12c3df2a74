import fc from 'fast-check';
import { EditMap } from 'micromark-util-edit-map';
import { expect, it } from 'vitest';
import '../../src/markdown/edits.js';

const letters = fc.array(fc.string({ minLength: 1, maxLength: 1 }), { maxLength: 4 });
const edits = fc.array(fc.record({ at: fc.nat(12), removed: fc.nat(4), added: letters }), { maxLength: 6 });

it('edits say the same as one after the other from the last', () => {
  fc.assert(
    fc.property(edits, given => {
      const before = [...'abcdefghijkl'];
      const byPlace = new Map<number, { removed: number; added: string[] }>();
      const map = new EditMap();
      const events = [...before];
      for (const { at, removed, added } of given) {
        map.add(at, removed, [...added] as never[]);
        if (removed === 0 && added.length === 0) continue;
        const same = byPlace.get(at);
        byPlace.set(at, { removed: (same?.removed ?? 0) + removed, added: [...(same?.added ?? []), ...added] });
      }
      map.consume(events as never[]);
      let expected = before;
      for (const [at, { removed, added }] of [...byPlace].sort(([a], [b]) => b - a))
        expected = [...expected.slice(0, at), ...added, ...afterEdit(before, byPlace, at, removed, expected)];
      expect(events).toEqual(expected);
      map.consume(events as never[]);
      expect(events).toEqual(expected);
    }),
  );
});

/** What follows an edit: later ones are done already, and what an edit removes reaches no further than the next one. */
function afterEdit(before: string[], all: Map<number, unknown>, at: number, removed: number, done: string[]): string[] {
  const following = [...all.keys()].filter(other => other > at);
  const next = Math.min(...following, before.length);
  const kept = before.slice(at + removed, next);
  return [...kept, ...done.slice(next)];
}
