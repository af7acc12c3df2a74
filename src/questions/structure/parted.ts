import type { Flow } from '../../mdast/nodes.js';

/** What stands before an answer and what belongs to it. */
export interface Parted {
  front: Flow[];
  back: Flow[];
  label?: string;
}
