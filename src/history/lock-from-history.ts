import { relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { Config } from '../config/schema.js';
import type { FileHistory } from '../git/file-history.js';
import { literal } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { noteVersions } from '../git/versions.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { globBase, projectPath } from '../source/find.js';
import { notesAmong } from '../source/scope.js';
import { bringLockForward } from './bring-lock-forward.js';
import { folderStore } from './lock-store.js';
import { NotesReader, type NotesReaderConfig } from './notes-reader.js';
import { neverBack, publishedIn } from './published.js';

export interface HistoryOptions {
  repository: Repository;
  /** What git knows of the lock. */
  history: FileHistory;
  /** Files, folders or globs of the notes, from the project's folder. */
  notes: readonly string[];
  config: NotesReaderConfig & Pick<Config, 'exclude'>;
  /** The lock in the tree, as the last commit has it; undefined where there is none. */
  lock: Lock | undefined;
  /** The project's name where no lock says it. */
  namespace: string;
  /** Folder to keep locks in, and what else they depend on. */
  cache?: { folder: string; key: string };
}

/**
 * What the lock would say had every commit of the notes been built: the lock that was committed last, brought forward
 * over the commits since; where none ever was, over all of them. Undefined where git has no version of the notes and no
 * lock.
 *
 * @throws {GitError} where git cannot read its history
 */
export async function lockFromHistory(options: HistoryOptions): Promise<Lock | undefined> {
  const { repository, history, notes, config, namespace, cache } = options;
  const { start, since } = await startOf(options);
  const paths = pathspecsOf(notes, repository);
  if (paths.length === 0) return start;
  const versions = await noteVersions(repository, { paths, ...(since !== undefined && { since }) });
  if (versions.length === 0) return start;
  const reader = new NotesReader(repository, config);
  const select = selector(repository.root, { notes: [...notes], exclude: config.exclude });
  const key = JSON.stringify([cache?.key, since, history.lastCommit?.commit, namespace, notes, config]);
  return bringLockForward({
    repository,
    versions,
    start: start ?? { namespace, noteTypes: {}, entries: [] },
    select,
    read: (file, lock) => reader.read(file, lock),
    forget: file => reader.forget(file),
    // A short walk is no slower than a look into a folder.
    ...(cache && versions.length > fewVersions && { store: folderStore(cache.folder, key) }),
  });
}

const fewVersions = 20;

/** The lock that was committed last, with all that its history has published, and the commit that it stands for. */
async function startOf({ history, lock }: HistoryOptions): Promise<{ start?: Lock; since?: string }> {
  const { lastCommit, deletedIn } = history;
  if (lastCommit === undefined) return {};
  const published = publishedIn(await history.addedLines());
  if (lock !== undefined) return { start: neverBack(lock, published, lastCommit.time), since: lastCommit.commit };
  const text = deletedIn && (await history.lastText());
  const last = text === undefined ? undefined : parseLock(text).lock;
  const [since] = deletedIn?.parents ?? [];
  return last && since !== undefined ? { start: neverBack(last, published, lastCommit.time), since } : {};
}

/** Pathspecs of the folders and files that notes are looked for in, as far as they lie in the repository. */
export function pathspecsOf(notes: readonly string[], { root, top }: Pick<Repository, 'root' | 'top'>): string[] {
  const places = notes.map(note => resolve(root, isDynamicPattern(note) ? globBase(note) : note));
  const inside = places.filter(place => !/^\.\.(?:[\\/]|$)/u.test(relative(top, place)));
  return [...new Set(inside.map(place => literal(projectPath(root, place))))];
}

/** Finds the notes among the files of a version, in the order in which a build reads them. */
function selector(root: string, ours: { notes: string[]; exclude: string[] }) {
  let last: { files: string; notes: string[] } | undefined;
  return async (paths: Iterable<string>): Promise<string[]> => {
    const all = [...paths];
    const files = all.join('\0');
    if (last?.files !== files) last = { files, notes: await notesAmong(root, ours, all) };
    return last.notes;
  };
}
