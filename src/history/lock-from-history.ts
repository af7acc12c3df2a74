import { posix, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import type { Config } from '../config/schema.js';
import type { FileHistory } from '../git/file-history.js';
import { formerPrefixes } from '../git/moved-folder.js';
import { fromProject, isInside, literal, pathOf } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { filesIn, noteVersions } from '../git/versions.js';
import { parseLock } from '../identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import { globBase, projectPath } from '../source/find.js';
import { notesAmong, type Ours } from '../source/scope.js';
import { findBase } from './base.js';
import { type Brought, bringLockForward, type Select } from './bring-lock-forward.js';
import { folderStore } from './lock-store.js';
import { NotesReader, type NotesReaderConfig } from './notes-reader.js';
import type { PastConfigs } from './past-configs.js';
import { neverBack } from './published.js';
import { takeNewer } from './take-newer.js';

export interface HistoryOptions {
  repository: Repository;
  /** What git knows of the lock. */
  history: FileHistory;
  /** Files, folders or globs of the notes, from the project's folder. */
  notes: readonly string[];
  /** The configs that the project ever had. */
  configs: PastConfigs;
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
export async function lockFromHistory(options: HistoryOptions): Promise<Brought | undefined> {
  const { repository, history, notes, configs, config, lock, namespace, cache } = options;
  const past = await configs.all();
  const ever = pathspecsOf([...notes, ...past.flatMap(one => one.notes)], repository);
  const places = ever.map(pathOf);
  // A lock moved along with the folder, and was committed where it is now.
  const prefixes = history.versions.length > 0 ? [] : await formerPrefixes(repository, places);
  const former = prefixes.flatMap(prefix => places.map(place => fromProject(repository, posix.join(prefix, place))));
  const paths = [...new Set([...ever, ...former.map(literal)])];
  const select = selector(
    repository.root,
    { notes: [...notes], exclude: config.exclude },
    former,
    past.length > 0 ? configs : undefined,
  );
  const reader = new NotesReader(repository, config);
  const base = await findBase(
    history,
    async ({ tree }) => (paths.length === 0 ? new Map() : filesIn(repository, tree, paths)),
    async ({ version, lock: known, files }, isAsked) => {
      // What a build would read that has this lock alone.
      const ofCommit = new NotesReader(repository, config);
      const notes = (await select(files.keys(), version)).filter(isAsked);
      return draftsOf(notes, file => ofCommit.read({ path: file, blob: files.get(file) as string, version }, known));
    },
  );
  const { since } = base ?? {};
  const versions =
    paths.length === 0 ? [] : await noteVersions(repository, { paths, ...(since !== undefined && { since }) });
  const key = JSON.stringify([cache?.key, since, history.lastCommit?.commit, namespace, paths, notes, config]);
  const start = base?.lock ?? { namespace, noteTypes: {}, entries: [] };
  if (versions.length === 0 && base === undefined) return undefined;
  const walked =
    versions.length === 0
      ? { lock: start, before: start }
      : await bringLockForward({
          repository,
          versions,
          start,
          select,
          read: (file, before) => reader.read(file, before),
          ...(base?.overtaken && {
            written: async version => parseLock((await history.textOfCommit(version)) ?? '').lock,
          }),
          // A short walk is no slower than a look into a folder.
          ...(cache && versions.length > fewVersions && { store: folderStore(cache.folder, key) }),
        });
  if (base?.overtaken === undefined) return walked;
  const time = versions.at(-1)?.time ?? history.lastCommit?.time ?? 0;
  const all = lock === undefined ? walked.lock : takeNewer(walked.lock, lock);
  return { ...walked, lock: neverBack(all, base.overtaken, time) };
}

const fewVersions = 20;

async function draftsOf(
  files: readonly string[],
  read: (file: string) => Promise<IdentityDraft[]>,
): Promise<IdentityDraft[]> {
  const drafts: IdentityDraft[] = [];
  for (const file of files) drafts.push(...(await read(file)));
  return drafts;
}

/** Pathspecs of the folders and files that notes are looked for in, as far as they lie in the repository. */
export function pathspecsOf(notes: readonly string[], repository: Pick<Repository, 'root' | 'prefix'>): string[] {
  const { root } = repository;
  const places = notes.map(note => projectPath(root, resolve(root, isDynamicPattern(note) ? globBase(note) : note)));
  return [...new Set(places.filter(place => isInside(repository, place)).map(literal))];
}

/**
 * Finds the notes among the files of a version, in the order in which a build reads them: those that the config of that
 * version names, so that moved notes are found where they were, and those that the config of today does, since a project
 * may have been built by the command line alone before. Before the project's folder moved they are in its former places.
 */
function selector(root: string, ours: Ours, former: string[], configs: PastConfigs | undefined): Select {
  const [today, then, elsewhere] = [notesOf(root), notesOf(root), notesOf(root)];
  return async (paths, version) => {
    const all = [...paths];
    const own = await today(ours, all);
    const config = await configs?.at(version);
    const old = config === undefined || isSame(config, ours) ? [] : await then(config, all);
    const found = [...old, ...own.filter(path => !old.includes(path))];
    if (found.length > 0 || former.length === 0) return found;
    return elsewhere({ notes: former, exclude: ours.exclude }, all);
  };
}

function isSame(a: Ours, b: Ours): boolean {
  return JSON.stringify([a.notes, a.exclude]) === JSON.stringify([b.notes, b.exclude]);
}

/** Keeps the last answer: most versions have the files of the one before. */
function notesOf(root: string) {
  let last: { key: string; notes: string[] } | undefined;
  return async ({ notes, exclude }: Ours, all: string[]): Promise<string[]> => {
    const key = JSON.stringify([notes, exclude, all]);
    if (last?.key !== key) last = { key, notes: await notesAmong(root, { notes, exclude }, all) };
    return last.notes;
  };
}
