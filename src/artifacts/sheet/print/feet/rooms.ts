/// <reference lib="dom" />
import type { Break, Columns } from './columns.js';

/** What is left at the feet of columns, and with what the columns began before anything was put there. */
export interface Rooms {
  usual: Break[];
  rooms: Room[];
}

/** The foot of a column that ends with its page. */
export interface Room {
  column: number;
  container: Element | null;
  /** Where the column begins: at the head of the page, or below a block over all columns. */
  top: number;
  /** Height in pixels that nothing has taken yet. */
  left: number;
  /** How many lines to write on were added, and whether white grew. */
  lines: number;
  grown: boolean;
  undo: (() => void)[];
}

/**
 * Runs in the page: the room at the feet of columns. What stands above a block over all columns is balanced, and would push it
 * down.
 */
export function roomsOf({ height, pageOf, footOf, breaks }: Columns): Rooms {
  const tops = new Map<number, number>();
  for (const block of document.querySelectorAll('.spanning, .wide > .prompt'))
    for (const rect of block.getClientRects()) {
      const page = pageOf(rect);
      tops.set(page, Math.max(tops.get(page) ?? 0, rect.bottom));
    }
  const usual = breaks();
  const rooms = usual.flatMap(({ above, end }) => {
    const left = height - end.bottom - 2;
    if (footOf(above) < height - 1 || left <= 0) return [];
    const container = above.closest('.columns');
    const top = tops.get(end.page) ?? 0;
    return [{ column: end.column, container, top, left, lines: 0, grown: false, undo: [] }];
  });
  return { usual, rooms };
}

/** Runs in the page: empties the rooms whose column now ends elsewhere; all, if that is not enough. */
export function keepBreaks({ breaks }: Columns, { usual, rooms }: Rooms): { lines: number; columns: number } {
  const empty = (room: Room) => {
    for (const step of room.undo.splice(0)) step();
    Object.assign(room, { lines: 0, grown: false });
  };
  for (let moved = firstMoved(); moved; moved = firstMoved()) {
    const own = rooms.filter(room => room.undo.length > 0 && room.column === moved?.end.column);
    for (const room of own.length > 0 ? own : rooms) empty(room);
    if (own.length === 0) break;
  }
  return {
    lines: rooms.reduce((sum, { lines }) => sum + lines, 0),
    columns: rooms.filter(({ grown }) => grown).length,
  };

  function firstMoved(): Break | undefined {
    const now = breaks();
    return usual.find(({ first }, index) => first !== now[index]?.first);
  }
}
