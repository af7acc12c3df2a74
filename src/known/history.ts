import type { Message } from '../bank/model.js';
import { type FileHistory, noFileHistory } from '../git/file-history.js';
import type { Brought } from '../history/bring-lock-forward.js';
import { lockFromHistory } from '../history/lock-from-history.js';
import { PastConfigs } from '../history/past-configs.js';
import { takeNewer } from '../history/take-newer.js';
import { stateTime } from '../identity/lock/merge-entries.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { cacheFolder, packageVersion } from '../package-root.js';
import { say } from '../say/say.js';
import { projectPath } from '../source/find.js';
import { causeOf, cutHistory, noHistory, nothingToGoBy } from './messages.js';
import type { Sources } from './sources.js';

/** The lock replayed over what git knows; undefined if git knows nothing beyond the working tree. */
export async function fromHistory(
  { config, env, notes = [], repository, past, root, configFile, fromGit, memory, onProgress }: Sources,
  tree: Lock | undefined,
  namespace: string,
): Promise<Brought | undefined> {
  if (repository === undefined || past === undefined) return undefined;
  // The oldest commit of a shallow clone looks as if it had started everything, at its own date.
  if (repository.shallow && (tree === undefined || !past.inHead)) return undefined;
  const isCommitted = past.inHead && !past.isDirty;
  const committed = isCommitted ? tree : past.inHead ? parseLock((await past.lastText()) ?? '').lock : undefined;
  const brought = await lockFromHistory({
    repository,
    history: fromGit ? noFileHistory : past,
    notes: config.notes,
    named: notes,
    configs: new PastConfigs(repository, configFile === undefined ? undefined : projectPath(root, configFile)),
    config,
    lock: committed,
    namespace,
    cache: { folder: cacheFolder(root, env), key: packageVersion() },
    memory,
    onDone: (done, of) => onProgress?.({ step: 'history', done, of }),
  });
  if (brought === undefined || tree === undefined || isCommitted) return brought;
  // A build has written it since, and it knows more than any commit; there may also be later commits that it does not
  // know. What a never committed lock lacks it may have under another id, if it is older than its last build.
  const built = Math.max(0, ...tree.entries.map(stateTime));
  const lock = takeNewer(tree, brought.lock, ({ created }) => past.inHead || created > built);
  return { ...brought, lock };
}

/** What to report if the lock is outdated and the history to update it is not available. */
export function missingHistory(sources: Sources, tree: Lock | undefined): Message[] {
  const { config, root, past, repository, fromGit, unread } = sources;
  if (unread !== undefined) return [noHistory(config.lock, unread, root)];
  return !fromGit && repository?.shallow === true && isCutAt(past, tree) ? [cutHistory(config.lock)] : [];
}

/** Why there is no history to derive a lock from. */
export function noHistoryToGoBy({ config, root, repository, unread }: Sources): Message | undefined {
  const found = (reason: string, remedy: string) => nothingToGoBy(config.lock, reason, remedy);
  if (unread !== undefined) {
    const { reason, remedy } = causeOf(unread, root);
    return found(reason, say('{remedy}.', { remedy }));
  }
  if (repository?.head === undefined)
    return found(say('there is no commit'), say('Remove it, or commit the notes first.'));
  if (repository.shallow)
    return found(say('this clone lacks older commits'), say('Fetch them: `git fetch --unshallow`.'));
  return undefined;
}

/** Whether the oldest commit of a shallow clone is all that is known about when a lock was last changed. */
function isCutAt(past: FileHistory | undefined, tree: Lock | undefined): boolean {
  return tree === undefined || (past?.inHead === true && !past.isDirty && past.lastCommit?.cut === true);
}
