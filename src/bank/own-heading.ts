import type { Entry } from './model.js';

/** Text before a file's first heading has no heading of its own, and the file's title is already in its deck path. */
export function ownHeading(entry: Entry): string[] {
  if (entry.type === 'question' || entry.depth === 0) return [];
  return entry.path.length === 0 && entry.title === (entry.fileTitle ?? entry.deck.at(-1)) ? [] : [entry.title];
}
