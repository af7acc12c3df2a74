import { readFileSync } from 'node:fs';

/** A row of the table of rooms in `docs/architecture.md`. */
export interface Room {
  /** A folder of `src/`, as `identity/`, or a file, as `index.ts`. */
  path: string;
  /** The rooms that it may import, as the table writes them; `*` stands for all. */
  may: readonly string[];
}

/** Reads the table of rooms: `| room | holds | may import |`, with rooms as code and `–` for none. */
export function readRooms(file: string): Room[] {
  const rows = readFileSync(file, 'utf8').split('\n');
  const head = rows.findIndex(row => /^\| room \|/.test(row));
  const end = rows.findIndex((row, at) => at > head && !row.startsWith('|'));
  return rows.slice(head + 2, end).flatMap(row => {
    const [, names = '', , may = ''] = row.split('|');
    return inCode(names).map(path => ({ path, may: inCode(may) }));
  });
}

function inCode(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The room that a file belongs to: the most particular of those that hold it. */
export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** Whether the table lets a file import another one. A room includes the rooms below it, for those that may import it. */
export function mayImport(from: string, to: string, rooms: readonly Room[]): boolean {
  const room = roomOf(from, rooms);
  if (room === undefined || roomOf(to, rooms) === undefined) return false;
  if (room === roomOf(to, rooms)) return true;
  return room.may.some(may => may === '*' || (may.endsWith('/') ? to.startsWith(may) : to === may));
}
