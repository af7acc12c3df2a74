import { expect, it } from 'vitest';
import type { Break, Columns } from '../../../src/artifacts/sheet/print/feet/columns.js';
import { keepBreaks, type Room } from '../../../src/artifacts/sheet/print/feet/rooms.js';

/** Of two columns a page; each break is at the end of one, which begins with a piece of its number. */
const columns = [0, 0.5, 1, 1.5, 2, 2.5];

/**
 * The columns whose rooms are filled in the end.
 *
 * @param filled those whose rooms were filled
 * @param movedBy the columns that end elsewhere as long as one of the others is filled
 */
function kept(filled: number[], movedBy: Record<number, number[]>): number[] {
  const left = new Set(filled);
  const firstOf = (column: number) => `first below ${column}` as unknown as HTMLElement;
  const breakAt = (column: number) =>
    ({ first: firstOf(column), end: { page: Math.floor(column), column } }) as unknown as Break;
  const usual = columns.map(breakAt);
  const breaks = () =>
    columns.map(column => breakAt((movedBy[column] ?? []).some(one => left.has(one)) ? column + 100 : column));
  const rooms = columns.map((column): Room => {
    const undo = left.has(column) ? [() => left.delete(column)] : [];
    const room = { page: Math.floor(column), column, lines: 0, grown: left.has(column), undo } as unknown as Room;
    return Object.assign(room, {
      empty() {
        for (const step of undo.splice(0)) step();
        room.grown = false;
      },
    });
  });
  const { columns: count } = keepBreaks({ breaks } as unknown as Columns, { usual, rooms });
  expect(count).toBe(left.size);
  return [...left];
}

it('a foot stays filled where all columns begin with what they began with', () => {
  expect(kept([0, 1, 2], {})).toEqual([0, 1, 2]);
});

it('a foot whose column ends elsewhere then is emptied, and no other', () => {
  expect(kept([0, 1, 1.5, 2], { 1: [1] })).toEqual([0, 1.5, 2]);
});

it('where that is not enough, those beside it are, then the nearest before it', () => {
  expect(kept([0, 1, 1.5, 2], { 1.5: [1] })).toEqual([0, 2]);
  expect(kept([0, 1.5, 2], { 1: [1.5] })).toEqual([0, 2]);
  expect(kept([0, 0.5, 1.5, 2], { 1.5: [0.5] })).toEqual([0, 2]);
  expect(kept([0, 0.5, 1.5, 2], { 1.5: [0] })).toEqual([2]);
});

it('those behind it are emptied last', () => {
  expect(kept([0, 2, 2.5], { 0.5: [2] })).toEqual([2.5]);
});
