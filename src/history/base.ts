import { ancestorsOf } from '../git/ancestors.js';
import type { FileHistory } from '../git/file-history.js';
import type { Version } from '../git/versions.js';
import { parseLock } from '../identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { countUndescribed } from './described.js';
import { neverBack, type Published, publishedIn } from './published.js';

/** What a walk over the notes begins with. */
export interface Base {
  /** The lock of a commit, with all that was published before it. */
  lock: Lock;
  since: string;
  /** What the lock ever said, where other commits wrote lines as well: later ones, or those of a branch beside it. */
  overtaken?: Published;
}

/** How many commits of a lock are tried. */
const most = 30;

/**
 * The latest commit whose notes are what its lock says. A commit may change the lock to something else: it takes an old
 * one back (`git checkout OLD -- cardpress.lock`), somebody edits it, or a merge joins a branch whose lock was behind. To
 * begin there would pass over the commits that such a lock does not know. Where no commit has such a lock, since the notes
 * were always edited once more before they were committed, it is the one that lacks the fewest questions.
 *
 * @param history what git knows of the lock
 * @param readNotes the questions at a version, where a lock is all that is known of before
 */
export async function findBase(
  history: FileHistory,
  readNotes: (version: Version, lock: Lock) => Promise<IdentityDraft[]>,
): Promise<Base | undefined> {
  let best: { version: Version; lock: Lock; missing: number } | undefined;
  for (const version of history.versions.slice(-most).reverse()) {
    const lock = parseLock((await history.textAt(version)) ?? '').lock;
    if (lock === undefined) continue;
    const missing = countUndescribed(lock, await readNotes(version, lock));
    if (best === undefined || missing < best.missing) best = { version, lock, missing };
    if (missing === 0) break;
  }
  if (best === undefined) return undefined;
  const { version, lock } = best;
  const before = ancestorsOf(version.commit, history.versions);
  const lines = await history.addedLines();
  const known = publishedIn(lines.filter(({ commit }) => before.has(commit)));
  return {
    lock: neverBack(lock, known, version.time),
    since: version.commit,
    ...(lines.some(({ commit }) => !before.has(commit)) && { overtaken: publishedIn(lines) }),
  };
}
