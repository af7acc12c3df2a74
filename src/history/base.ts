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

/** A commit of the lock, with the files that the notes are in there. */
interface Candidate {
  version: Version;
  lock: Lock;
  /** Blobs by their paths. */
  files: ReadonlyMap<string, string>;
}

/**
 * How many commits of a lock are looked at: the oldest of them is believed, as are files that none of them changed. Two of
 * them in a row that no build wrote are rare.
 */
const most = 4;

/**
 * The latest commit whose notes are what its lock says. A commit may change the lock to something else: it takes an old
 * one back (`git checkout OLD -- cardpress.lock`), somebody edits it, or a merge joins a branch whose lock was behind. To
 * begin there would pass over the commits that such a lock does not know.
 *
 * A file is only read where it, or what the lock says of it, is otherwise than in the commit that is believed so far: to
 * read all notes would double the time of a build.
 *
 * @param history what git knows of the lock
 * @param filesOf the files that the notes may be in, at a version
 * @param readNotes the questions of some files at a version, where a lock is all that is known of before
 */
export async function findBase(
  history: FileHistory,
  filesOf: (version: Version) => Promise<ReadonlyMap<string, string>>,
  readNotes: (candidate: Candidate, isAsked: (path: string) => boolean) => Promise<IdentityDraft[]>,
): Promise<Base | undefined> {
  let best: Candidate | undefined;
  for (const version of history.versions.slice(-most)) {
    const lock = parseLock((await history.textAt(version)) ?? '').lock;
    if (lock === undefined) continue;
    const one = { version, lock, files: await filesOf(version) };
    if (best === undefined || (await isDescribed(one, best, readNotes))) best = one;
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

async function isDescribed(
  one: Candidate,
  believed: Candidate,
  readNotes: (candidate: Candidate, isAsked: (path: string) => boolean) => Promise<IdentityDraft[]>,
): Promise<boolean> {
  const [lines, before] = [linesByFile(one.lock), linesByFile(believed.lock)];
  const isAsked = (path: string) =>
    one.files.get(path) !== believed.files.get(path) || lines.get(path) !== before.get(path);
  return countUndescribed(one.lock, await readNotes(one, isAsked)) === 0;
}

/** What a lock says of each file, as one text. */
function linesByFile({ entries }: Lock): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, file, retired, print } of entries) {
    const line = retired === undefined ? `${id} ${print.question} ${print.source}\n` : '';
    files.set(file, `${files.get(file) ?? ''}${line}`);
  }
  return files;
}
