import type { Lock } from '../identity/model.js';
import type { Published } from './published.js';

/**
 * What a plan compares with: nothing, where no build is known; the lock that the last build wrote; the history of the
 * notes, where no lock was ever committed; or a deck or bank that was published.
 */
export type Against =
  | { kind: 'nothing' }
  | { kind: 'lock' }
  | { kind: 'history' }
  | { kind: 'published'; name: string };

export function againstOf(
  published: Published | undefined,
  tree: Lock | undefined,
  current: Lock | undefined,
): Against {
  if (published !== undefined) return { kind: 'published', name: published.name };
  if (tree !== undefined) return { kind: 'lock' };
  return { kind: current === undefined ? 'nothing' : 'history' };
}
