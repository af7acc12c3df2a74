import { keptReadmes } from '../history/select-notes.js';
import type { Lock } from '../identity/model.js';
import { findScope, type Ours, type Scope } from '../source/scope.js';

/**
 * The same scope with the READMEs that were notes so far: a file that is put beside one must not take its cards away.
 *
 * @param lock what is known of the questions before
 * @param named files, folders or globs that were named, from the project's folder
 */
export async function withKept(
  found: Scope,
  lock: Lock | undefined,
  root: string,
  ours: Ours,
  named: readonly string[] | undefined,
): Promise<Scope> {
  const kept = keptReadmes(lock);
  return found.readmes.some(path => kept.has(path)) ? findScope(root, { ...ours, kept }, named) : found;
}
