import type { Entry } from './model.js';
import { shortTitle } from './names.js';

/** Text before a file's first heading has no heading of its own, and the file's title is already in its deck path. */
export function ownHeading(entry: Entry): string[] {
  if (entry.type === 'question' || entry.depth === 0) return [];
  const name = entry.fileTitle ?? entry.deck.at(-1);
  const namesFile = entry.path.length === 0 && (entry.title === name || shortTitle(entry.title) === name);
  return namesFile ? [] : [entry.title];
}
