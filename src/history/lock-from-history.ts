import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { Config } from '../config/schema.js';
import type { FileHistory } from '../git/file-history.js';
import { followedVersions } from '../git/followed.js';
import { literal } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { globBase, isMarkdown, projectPath } from '../source/find.js';
import { isOutside, notesAmong } from '../source/scope.js';
import { bringLockForward, type VersionFile } from './bring-lock-forward.js';
import { folderStore } from './lock-store.js';
import { NotesReader, type NotesReaderConfig } from './notes-reader.js';
import { neverBack, publishedIn } from './published.js';
import { partSeen, unseenFiles } from './unseen.js';

export interface HistoryOptions {
  repository: Repository;
  /** What git knows of the lock. */
  history: FileHistory;
  /** Files, folders or globs of the project's notes, from its folder. */
  notes: readonly string[];
  /** The same of what somebody named besides. */
  named?: readonly string[];
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
  const { start, since } = await startOf(options);
  const lock = await overOwnNotes(options, start, since);
  return overNamedNotes(options, lock, since);
}

async function overOwnNotes(options: HistoryOptions, start: Lock | undefined, since: string | undefined) {
  const { repository, history, notes, config, namespace, cache } = options;
  const { root } = repository;
  const { versions, everyFile } = await versionsOf(repository, notes, since);
  if (versions.length === 0) return start;
  const ours = { notes: [...notes], exclude: config.exclude };
  const unseen = start && since !== undefined ? await unseenFiles(repository, start, since) : new Set<string>();
  const named = selector(files => notesAmong(root, { ...ours, exclude: [] }, files));
  const key = JSON.stringify([cache?.key, since, history.lastCommit?.commit, namespace, notes, config, [...unseen]]);
  return bringLockForward({
    ...stepsOf(options, { versions, everyFile }, start),
    select: selector(files => notesAmong(root, ours, files)),
    part: async files => partSeen(unseen, files, async all => new Set(await named(all))),
    // A short walk is no slower than a look into a folder.
    ...(cache && versions.length > fewVersions && { store: folderStore(cache.folder, key) }),
  });
}

/** Notes that are not the project's own come after all of its own, so that they change nothing of those. */
async function overNamedNotes(options: HistoryOptions, start: Lock | undefined, since: string | undefined) {
  const { repository, notes, named = [], config } = options;
  const { root } = repository;
  const { versions, everyFile } = await versionsOf(repository, named, since);
  if (versions.length === 0) return start;
  const { exclude } = config;
  const select = selector(async files => {
    const own = new Set(await notesAmong(root, { notes: [...notes], exclude }, files));
    const all = await notesAmong(root, { notes: [...named], exclude }, files);
    return all.filter(file => !own.has(file) && !isOutside(file));
  });
  const gone = (file: string) => !existsSync(resolve(root, file));
  const known = [...new Set(start?.entries.map(({ file }) => file))];
  return bringLockForward({
    ...stepsOf(options, { versions, everyFile }, start),
    select,
    part: async files => {
      const covered = new Set(await select([...new Set([...files.keys(), ...known])]));
      return { covers: file => covered.has(file), isGone: gone };
    },
  });
}

type Versions = Awaited<ReturnType<typeof followedVersions>>;

function stepsOf(
  { repository, config, namespace }: HistoryOptions,
  { versions, everyFile }: Versions,
  start: Lock | undefined,
) {
  const reader = new NotesReader(repository, config, async () =>
    (await everyFile()).filter(({ path }) => isMarkdown(path)).map(({ blob }) => blob),
  );
  return {
    repository,
    versions,
    start: start ?? { namespace, noteTypes: {}, entries: [] },
    read: (file: VersionFile, lock: Lock) => reader.read(file, lock),
    forget: (file: Pick<VersionFile, 'path' | 'blob'>) => reader.forget(file),
  };
}

async function versionsOf(repository: Repository, notes: readonly string[], since?: string): Promise<Versions> {
  const places = placesOf(notes, repository);
  if (places.length === 0) return { versions: [], everyFile: async () => [] };
  return followedVersions(repository, { places, ...(since !== undefined && { since }) });
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
export function pathspecsOf(notes: readonly string[], repository: Pick<Repository, 'root' | 'top'>): string[] {
  return placesOf(notes, repository).map(literal);
}

function placesOf(notes: readonly string[], { root, top }: Pick<Repository, 'root' | 'top'>): string[] {
  const places = notes.map(note => resolve(root, isDynamicPattern(note) ? globBase(note) : note));
  const inside = places.filter(place => !/^\.\.(?:[\\/]|$)/u.test(relative(top, place)));
  return [...new Set(inside.map(place => projectPath(root, place)))];
}

/** Finds the notes among the files of a version, in the order in which a build reads them; the last answer is kept. */
function selector(find: (files: string[]) => Promise<string[]>) {
  let last: { files: string; notes: string[] } | undefined;
  return async (paths: Iterable<string>): Promise<string[]> => {
    const all = [...paths];
    const files = all.join('\0');
    if (last?.files !== files) last = { files, notes: await find(all) };
    return last.notes;
  };
}
