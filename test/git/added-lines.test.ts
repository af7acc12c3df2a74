import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesAdded } from '../../src/git/added-lines.js';

/** A text may end within a line's end. */
const lines = (text: string) => text.split(/\r?\n|\r$/u).filter(line => line !== '');

describe('linesAdded', () => {
  it('gives the lines that none of the older texts has, and at most lines that stand there once more', () => {
    const text = fc
      .array(
        fc.tuple(fc.constantFrom('a', 'b', 'ab', '', '机', '机器', 'a'.repeat(5000)), fc.constantFrom('\n', '\r\n')),
      )
      .map(parts => parts.flat().join(''))
      .chain(whole => fc.nat(3).map(cut => whole.slice(0, whole.length - cut)));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (now, before) => {
        const added = linesAdded(
          Buffer.from(now),
          before.map(one => Buffer.from(one)),
        );
        const old = new Set(before.flatMap(lines));
        const all = lines(now);
        const isNew = (line: string) => !old.has(line);
        const isRepeated = (line: string) => all.indexOf(line) !== all.lastIndexOf(line);
        expect(all.filter(line => isNew(line) && !added.includes(line))).toEqual([]);
        expect(added.filter(line => !isNew(line) && !isRepeated(line))).toEqual([]);
        expect(new Set(added).size).toBe(added.length);
      }),
      { numRuns: 1000 },
    );
  });
});
