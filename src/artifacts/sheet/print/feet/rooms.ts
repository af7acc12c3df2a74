/// <reference lib="dom" />
import type { Break, Columns } from './columns.js';
import type { Uneven } from './uneven.js';

/** What is left at the feet of columns, and with what the columns began before anything was put there. */
export interface Rooms {
  usual: Break[];
  rooms: Room[];
}

/** The foot of a column below which nothing stands on its page. */
export interface Room {
  page: number;
  column: number;
  container: Element | null;
  /** Whether Chromium lets the columns end level, because what comes next goes over all of them. */
  isLevel: boolean;
  /** Where the column begins: at the head of the page, or below a block over all columns. */
  top: number;
  /** Height in pixels that there was, and that nothing has taken yet. */
  whole: number;
  left: number;
  /** How many lines to write on were added, and whether white grew. */
  lines: number;
  grown: boolean;
  undo: (() => void)[];
  /** Takes back what was put there. */
  empty(): void;
}

/**
 * Runs in the page: the room at the feet of columns. What stands above a block over all columns is balanced, and would push it
 * down.
 */
export function roomsOf({ height, pageOf, footOf, isLevel: endsLevel, breaks }: Columns, uneven: Uneven): Rooms {
  const spanning = '.spanning, .wide > .prompt';
  const tops = new Map<number, number>();
  for (const block of document.querySelectorAll(spanning))
    for (const rect of block.getClientRects()) {
      const page = pageOf(rect);
      tops.set(page, Math.max(tops.get(page) ?? 0, rect.bottom));
    }
  const usual = breaks();
  const containerOf = (piece: Element) => piece.closest('.columns');
  const level = new Map(usual.filter(endsLevel).map(({ above, end }) => [end.page, containerOf(above)]));
  const rooms = usual.flatMap(({ above, end }) => {
    const { page, column, bottom } = end;
    const container = containerOf(above);
    const isLast = container !== null && level.get(page) === container;
    const isLevel = isLast && !uneven.pages.has(page);
    const top = tops.get(page) ?? 0;
    const left = height - bottom - 2;
    if (left <= 0 || bottom <= top || (!isLast && footOf(above) < height - 1)) return [];
    const undo: Room['undo'] = [];
    const room: Room = {
      page,
      column,
      container,
      isLevel,
      top,
      whole: left,
      left,
      lines: 0,
      grown: false,
      undo,
      empty() {
        for (const step of undo.splice(0)) step();
        Object.assign(room, { lines: 0, grown: false });
      },
    };
    return [room];
  });
  return { usual, rooms };
}

/**
 * Runs in the page: empties the rooms of level columns that were not filled alike, and leaves in them only as much room as the
 * one that takes least can take.
 */
export function unevenRooms({ usual, rooms }: Rooms): Rooms {
  const free = new Map<number, number>();
  for (const { isLevel, page, left } of rooms) if (isLevel) free.set(page, Math.max(free.get(page) ?? 0, left));
  const uneven = rooms.filter(({ isLevel, page, left }) => isLevel && left < (free.get(page) ?? 0) - 1);
  for (const room of uneven) {
    room.empty();
    room.left = Math.max(0, room.whole - (free.get(room.page) ?? 0));
  }
  return { usual, rooms: uneven };
}

/**
 * Runs in the page: empties the rooms whose column now ends elsewhere; where that is not enough, those beside it, and then one by one
 * those before it.
 */
export function keepBreaks({ breaks }: Columns, { usual, rooms }: Rooms): { lines: number; columns: number } {
  for (let moved = firstMoved(); moved; moved = firstMoved()) {
    const { page, column } = moved.end;
    const filled = rooms.filter(({ undo }) => undo.length > 0);
    const own = filled.filter(room => room.column === column);
    const beside = filled.filter(room => room.page === page);
    const nearest = filled.findLast(room => room.column < column) ?? filled[0];
    if (!nearest) break;
    for (const room of own.length > 0 ? own : beside.length > 0 ? beside : [nearest]) room.empty();
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
