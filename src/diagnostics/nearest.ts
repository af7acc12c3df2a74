import leven from 'leven';
import { either } from '../say/lists.js';
import { say } from '../say/say.js';

/** At most three of the given names that are similar to the wanted one, best first: for "did you mean". */
export function nearest(wanted: string, names: string[]): string[] {
  const limit = Math.max(2, wanted.length * 0.5);
  return names
    .map(name => ({ name, distance: leven(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `Did you mean a, b or c?`, or an empty text if there are no suggestions. */
export function didYouMean(names: string[]): string {
  if (names.length === 0) return '';
  return say('Did you mean {names}?', { names: either(names) });
}
