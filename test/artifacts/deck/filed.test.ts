import { describe, expect, it } from 'vitest';
import { type Filed, fileDecks } from '../../../src/artifacts/deck/filed.js';

/** Questions of a file: its deck now, where they were before, and how many. */
function questions(file: string, deck: string, before: string | undefined, count: number): Filed[] {
  return Array.from({ length: count }, () => ({ file, deck: deck.split('::'), before, cards: () => 2 }));
}

const known = { 'a.md': { name: 'Java', id: 11 }, 'b.md': { name: 'Go', id: 12 } };
const file = (
  all: Filed[],
  kept = false,
  before: typeof known | Record<string, { name: string; id: number }> = known,
) => fileDecks(all, before, () => kept, 'Notes');

describe('fileDecks', () => {
  it('keeps the number of a deck whose title or folder changed, and counts the cards that move', () => {
    const { decks, moves, ids } = file([
      ...questions('a.md', 'JVM', 'a.md', 3),
      ...questions('c.md', 'Lang::Go', 'b.md', 1),
    ]);
    expect(decks).toEqual({ 'a.md': { name: 'JVM', id: 11 }, 'c.md': { name: 'Lang::Go', id: 12 } });
    expect(moves).toEqual([
      { from: 'Java', to: 'JVM', cards: 6 },
      { from: 'Go', to: 'Lang::Go', cards: 2 },
    ]);
    expect(ids.get('lang::go')).toBe(12);
  });

  it('says nothing of new questions, and gives a new deck a number that none had', () => {
    const { decks, moves } = file(
      [...questions('a.md', 'Java', 'a.md', 1), ...questions('c.md', 'Rust', undefined, 1)],
      true,
    );
    expect(moves).toEqual([]);
    expect(decks['b.md']).toEqual(known['b.md']);
    expect([11, 12]).not.toContain(decks['c.md']?.id);
  });

  it('gives the number to the part that has most of a deck that was split', () => {
    const { decks } = file([...questions('a.md', 'Small', 'a.md', 1), ...questions('c.md', 'Large', 'a.md', 2)]);
    expect(decks['c.md']?.id).toBe(11);
    expect(decks['a.md']?.id).not.toBe(11);
  });

  it('takes no number from a deck that is still there', () => {
    const { decks, moves } = file([...questions('a.md', 'Java', 'a.md', 1), ...questions('c.md', 'JVM', 'a.md', 2)]);
    expect(decks['a.md']?.id).toBe(11);
    expect(decks['c.md']?.id).not.toBe(11);
    expect(moves).toEqual([{ from: 'Java', to: 'JVM', cards: 4 }]);
  });

  it('lets no two decks have one number, as a merge may leave them, and no other case make another deck', () => {
    const merged = { 'a.md': { name: 'A', id: 11 }, 'b.md': { name: 'B', id: 11 } };
    const { decks } = file([...questions('a.md', 'A', 'a.md', 1), ...questions('b.md', 'B', 'b.md', 1)], false, merged);
    expect(decks['a.md']?.id).not.toBe(decks['b.md']?.id);
    const { decks: cased, moves } = file(questions('a.md', 'JAVA', 'a.md', 1));
    expect([cased['a.md'], moves]).toEqual([{ name: 'JAVA', id: 11 }, []]);
  });
});
