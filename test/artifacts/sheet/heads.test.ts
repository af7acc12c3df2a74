import { describe, expect, it } from 'vitest';
import { headsOf, type Mark } from '../../../src/artifacts/sheet/print/numbers.js';

/** A mark, the page it begins on and the one it ends on. */
type Piece = [section: string, title: string, begins: number, ends?: number];

function heads(pieces: Piece[], first: number, pages: number): string[] {
  const places = new Map<string, number>();
  const marks = pieces.map(([section, title, begins, ends], index): Mark => {
    const [id, end] = [`m${index}`, `e${index}`];
    places.set(id, begins);
    if (ends !== undefined) places.set(end, ends);
    return { id, ...(ends !== undefined && { end }), section, outline: { title, depth: 1 } };
  });
  return headsOf(marks, id => places.get(id), first, pages);
}

describe('the running head of a page', () => {
  it('names the section that the page begins in, not one that begins further down', () => {
    const pieces: Piece[] = [
      ['Sets', 'Sets', 1, 1],
      ['Sets', 'What is a set?', 1, 2],
      ['Trees', 'Trees', 2, 2],
      ['Trees', 'What is a tree?', 2, 3],
    ];
    expect(heads(pieces, 1, 4)).toEqual(['', 'Sets', 'Trees', 'Trees']);
  });

  it('does not repeat the heading that opens the page', () => {
    const pieces: Piece[] = [
      ['Sets', 'What is a set?', 1, 1],
      ['Trees', 'Trees', 2, 2],
      ['Trees', 'What is a tree?', 2, 2],
      ['Trees · Heaps', 'Heaps', 3, 3],
      ['Trees · Heaps', 'What is a heap?', 3, 3],
      ['Trees · Heaps', 'Who needs one?', 4, 4],
    ];
    expect(heads(pieces, 1, 4)).toEqual(['', '', 'Trees', 'Trees · Heaps']);
  });

  it('goes on over pages on which nothing begins, also in a run of its own', () => {
    const pieces: Piece[] = [
      ['Contents', 'Contents', 1],
      ['Sets', 'Sets', 4, 4],
      ['Sets', 'What is a set?', 4, 7],
    ];
    expect(heads(pieces, 2, 6)).toEqual(['Contents', 'Contents', '', 'Sets', 'Sets', 'Sets']);
  });
});
