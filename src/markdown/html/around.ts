import type { FlatLine } from './flat-line.js';
import type { Tag } from './tag.js';

export interface Around {
  /** The text before and behind a tag on its line. */
  before: string;
  after: string;
  /** The characters next to it; empty at the edge of the text. */
  last: string;
  next: string;
}

/** How many characters of it are looked at, on each side. */
const most = 200;

export function aroundOf({ place: { from, to } }: Tag, { text }: FlatLine): Around {
  const left = text.slice(Math.max(0, from - most), from);
  const right = text.slice(to, to + most);
  const end = right.indexOf('\n');
  return {
    before: left.slice(left.lastIndexOf('\n') + 1),
    after: end < 0 ? right : right.slice(0, end),
    last: left.slice(-1),
    next: right.slice(0, 1),
  };
}
