import type { FileHistory } from '../git/file-history.js';
import { lockFromHistory } from '../history/lock-from-history.js';
import type { Lock } from '../identity/model.js';
import { cacheFolder, packageVersion } from '../package-root.js';
import type { Sources } from './sources.js';

/** The lock brought forward over what git knows; undefined where git knows nothing that the tree does not. */
export async function fromHistory(
  { config, env, notes = [], repository, past, root, fromGit }: Sources,
  tree: Lock | undefined,
  namespace: string,
): Promise<Lock | undefined> {
  if (repository === undefined || past === undefined) return undefined;
  // A lock that differs from the last commit's was written by a build since; one that git does not have, by the last one.
  if (tree !== undefined && (past.isDirty || !past.inHead)) return undefined;
  // The oldest commit of a shallow clone seems to have begun everything, on a day of its own.
  if (tree === undefined && repository.shallow) return undefined;
  const history = fromGit ? { ...past, lastCommit: undefined, deletedIn: undefined } : past;
  return lockFromHistory({
    repository,
    history: history as FileHistory,
    notes: [...config.notes, ...notes],
    config,
    lock: tree,
    namespace,
    cache: { folder: cacheFolder(root, env), key: packageVersion() },
  });
}

/** Whether the oldest commit of a shallow clone is all that is known of when a lock was last changed. */
export function isCutAt(past: FileHistory | undefined, tree: Lock | undefined): boolean {
  return tree === undefined || (past?.inHead === true && !past.isDirty && past.lastCommit?.cut === true);
}
