import { posix } from 'node:path';
import { crowdedFolders } from '../bank/deck.js';
import { bringForward } from '../git/forward.js';
import type { Repository } from '../git/repository.js';
import type { Version } from '../git/versions.js';
import { identify, type Part } from '../identity/identify.js';
import { mergeLocks } from '../identity/lock/merge.js';
import { readOnce } from '../identity/match/reading.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { letEventsIn } from '../let-events-in.js';
import type { OnDone } from '../progress.js';
import { type Collection, collectionsIn } from './beside.js';
import { lastFiles } from './last-files.js';
import type { LockStore } from './lock-store.js';
import { takeNewer } from './take-newer.js';

/** Finds the notes among a version's files; `lock` is what was known before it: its READMEs stay notes. */
export type Select = (paths: Iterable<string>, version: Version, lock: Lock) => Promise<string[]>;

export interface BringForwardOptions {
  repository: Repository;
  /** The versions of the notes to walk, parents before children. */
  versions: readonly Version[];
  /** The lock before the first of them. */
  start: Lock;
  /** The lock at a commit that is a parent of a version but not a version. Default: `start`. */
  startAt?: (commit: string) => Promise<Lock>;
  /** Which files of a version are notes, by path, in the order in which a build reads them. */
  select: Select;
  /** Reads the questions of a file at a version, given the lock of the previous version. */
  read: (file: VersionFile, lock: Lock) => Promise<IdentityDraft[]>;
  /** The lock of a version that its notes do not match: whatever is newer in it counts. */
  written?: (version: Version) => Promise<Lock | undefined>;
  /** Which questions of the lock may be absent from a version, by the paths of its files. Default: all. */
  part?: (files: ReadonlyMap<string, string>, version: Version) => Promise<Part>;
  /** Called for each content of a file that no later version has. */
  forget: (file: Pick<VersionFile, 'path' | 'blob'>) => void;
  /** Stores locks by commit, so that a version is only walked once. */
  store?: LockStore;
  /** Told which version is read. */
  onDone?: OnDone | undefined;
}

/** A file at a version. */
export interface VersionFile {
  path: string;
  blob: string;
  version: Version;
  /** Whether the files of its folder share a deck, so that its title is a tag. */
  isCrowded: boolean;
  /** The files that it is compared with. */
  collection: Collection;
}

/** A lock, and the one before the last version. */
export interface Brought {
  lock: Lock;
  before: Lock;
}

/**
 * The lock that a build of each version would have written, each based on the previous one: so a project that never or
 * seldom commits its lock gets the same cards as with a lock in every commit. If a merge joins two lines of history, it
 * starts from the merge of their locks.
 */
export async function bringLockForward(options: BringForwardOptions): Promise<Brought> {
  const { versions, start, startAt, select, read, written, part, forget, store, onDone } = options;
  const last = versions.at(-1);
  const readDraft = readOnce();
  let beforeLast = start;
  let walked = 0;
  let lastOf: Awaited<ReturnType<typeof lastFiles>> | undefined;
  const lock = await bringForward<Lock, Version>(versions, {
    start: commit => (commit !== undefined && startAt ? startAt(commit) : start),
    ...(store && { known: version => (version === last ? undefined : store.get(version.commit)) }),
    async step(parents, version) {
      onDone?.(walked++, versions.length);
      await letEventsIn();
      const joined = parents.reduce((a, b) => mergeLocks(a, b));
      const said = await written?.(version);
      const before = said === undefined ? joined : takeNewer(joined, said);
      if (version === last) {
        beforeLast = before;
        for (const [index, commit] of version.parents.entries()) await store?.set(commit, parents[index] as Lock);
      }
      // The first step: everything before it is known, and everything after it may be read.
      lastOf ??= await lastFiles(versions.slice(versions.indexOf(version)));
      const files = await version.files();
      const drafts: IdentityDraft[] = [];
      const notes = await select(files.keys(), version, before);
      const crowded = crowdedFolders(notes);
      const collections = collectionsIn(notes, files);
      for (const path of notes) {
        const blob = files.get(path) as string;
        const isCrowded = crowded.has(posix.dirname(path));
        const collection = collections.get(path) as Collection;
        drafts.push(...(await read({ path, blob, version, isCrowded, collection }, before)));
      }
      for (const file of lastOf.get(version.commit) ?? []) forget(file);
      return identify(drafts, before, {
        namespace: before.namespace,
        time: version.time,
        read: readDraft,
        ...(part && { part: await part(files, version) }),
      }).lock;
    },
  });
  return { lock, before: beforeLast };
}
