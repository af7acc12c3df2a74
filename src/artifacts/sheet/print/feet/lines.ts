/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Rooms } from './rooms.js';

/** Runs in the page: adds lines to write on, by up to a share of what there are, to the boxes of a column, the first ones first. */
export function addLines({ leaves, startOf }: Columns, { rooms }: Rooms, most: number): void {
  const boxes = leaves
    .filter(leaf => leaf.matches('.ruled:not(.none)'))
    .map(box => ({ box, container: box.closest('.columns'), start: startOf(box) }));
  // All are measured before any is changed.
  const planned = rooms.flatMap(room => {
    const isOwn = ({ container, start }: (typeof boxes)[number]) =>
      container === room.container && start.column === room.column && start.top >= room.top;
    return boxes.filter(isOwn).flatMap(({ box }, index, own) => {
      const line = box.lastElementChild;
      if (!line) return [];
      const tall = line.getBoundingClientRect().height;
      const wanted = Math.ceil(Math.floor(room.left / tall) / (own.length - index));
      const given = box.querySelectorAll('.given').length;
      const count = Math.min(Math.floor((box.childElementCount - given) * most) - given, wanted);
      room.left -= count * tall;
      return [{ room, box, line, count }];
    });
  });
  for (const { room, box, line, count } of planned) {
    const lines = Array.from({ length: count }, () => box.appendChild(line.cloneNode(false) as Element));
    room.lines += count;
    room.undo.push(() => {
      for (const one of lines) one.remove();
    });
  }
}
