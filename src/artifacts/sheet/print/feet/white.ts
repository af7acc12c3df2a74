/// <reference lib="dom" />
import type { Columns } from './columns.js';
import type { Gap, Gaps } from './gaps.js';
import type { GrowthLimits } from './growth.js';
import type { Rooms } from './rooms.js';

/**
 * Runs in the page: lets the white between questions grow, and then that in their texts, but not below a heading, which belongs to
 * what follows it.
 */
export function growWhite(
  { leaves }: Columns,
  gaps: Gaps,
  { rooms }: Rooms,
  { stretched, loosened }: GrowthLimits,
): void {
  // All are measured before any is changed.
  const all = leaves.flatMap((_, index) => gaps.above(index) ?? []);
  for (const room of rooms) {
    const grow = (kind: Gap['kind'], most: number) => {
      const own = all.filter(gap => {
        return (
          gap.kind === kind && gap.column === room.column && gap.container === room.container && gap.top >= room.top
        );
      });
      const white = own.reduce((sum, { size }) => sum + size, 0);
      if (white <= 0 || room.left <= 0) return;
      const share = Math.min(most, room.left / white);
      for (const gap of own) gap.set(gap.size * (1 + share));
      room.left -= white * share;
      room.grown = true;
      room.undo.push(() => {
        for (const gap of own) gap.reset();
      });
    };
    grow('questions', stretched);
    grow('text', loosened);
  }
}
