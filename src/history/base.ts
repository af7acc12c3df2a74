import { ancestorsOf } from '../git/ancestors.js';
import type { FileHistory } from '../git/file-history.js';
import type { Version } from '../git/versions.js';
import { parseLock } from '../identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { countUndescribed } from './described.js';
import { neverBack, type Published, publishedIn } from './published.js';

/** Where a walk over the notes starts. */
export interface Base {
  /** The lock of a commit, with everything that was published before it. */
  lock: Lock;
  since: string;
  /**
   * Everything the lock ever contained, if other commits wrote lines as well: later ones, or ones on a parallel branch.
   */
  overtaken?: Published;
}

/** A commit of the lock, with the files that the notes are in. */
interface Candidate {
  version: Version;
  lock: Lock;
  /** Blobs by their paths. */
  files: ReadonlyMap<string, string>;
}

/**
 * How many commits of a lock are considered: the oldest of them is trusted, as are files that none of them changed. Two
 * consecutive ones that no build wrote are rare.
 */
const most = 4;

/**
 * The latest commit whose notes match its lock. A commit may also change the lock in other ways: it restores an old one
 * (`git checkout OLD -- cardpress.lock`), somebody edits it, or a merge joins a branch whose lock was outdated.
 * Starting there would skip the commits that such a lock does not know.
 *
 * A file is only read if it, or its entries in the lock, differ from the commit trusted so far: reading all notes would
 * double the time of a build.
 *
 * @param history what git knows about the lock
 * @param filesOf the files that may contain the notes at a version
 * @param readNotes the questions of some files at a version, given only a lock as prior knowledge
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

/** What a lock says about each file, as one text. */
function linesByFile({ entries }: Lock): Map<string, string> {
  const files = new Map<string, string>();
  for (const { id, file, retired, print } of entries) {
    const line = retired === undefined ? `${id} ${print.question} ${print.source}\n` : '';
    files.set(file, `${files.get(file) ?? ''}${line}`);
  }
  return files;
}
