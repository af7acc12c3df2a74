import type { Break } from './columns.js';

/** A way to let what begins a column go to the one before. */
export interface Move {
  /**
   * Tries it, and leaves all as it was where that does not help.
   *
   * @param room pixels at the foot of the column before
   */
  try(found: Break, room: number): boolean;
}
