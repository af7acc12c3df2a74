import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { crowdedFolders } from '../bank/deck.js';
import type { Config } from '../config/schema.js';
import { debugArea, stopwatch } from '../debug.js';
import type { FileHistory } from '../git/file-history.js';
import { followedVersions } from '../git/followed.js';
import { formerPrefixes } from '../git/moved-folder.js';
import { fromProject, isInside, literal } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { filesIn } from '../git/versions.js';
import { parseLock } from '../identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../identity/model.js';
import type { OnDone } from '../progress.js';
import type { RoundMemory } from '../round-memory.js';
import { globBase, isMarkdown, projectPath } from '../source/find.js';
import { isOutside, notesAmong, type Ours } from '../source/scope.js';
import { type Base, findBase } from './base.js';
import { type Collection, collectionsIn } from './beside.js';
import { type Brought, bringLockForward, type VersionFile } from './bring-lock-forward.js';
import { folderStore } from './lock-store.js';
import { NotesReader, type NotesReaderConfig } from './notes-reader.js';
import type { PastConfigs } from './past-configs.js';
import { neverBack } from './published.js';
import { keptReadmes, noteSelector } from './select-notes.js';
import { takeNewer } from './take-newer.js';
import { partSeen, unseenFiles } from './unseen.js';

export interface HistoryOptions {
  repository: Repository;
  /** What git knows about the lock. */
  history: FileHistory;
  /** Files, folders or globs of the project's notes, relative to its folder. */
  notes: readonly string[];
  /** The same for notes named in addition. */
  named?: readonly string[];
  /** The configs that the project has had. */
  configs: PastConfigs;
  config: NotesReaderConfig & Pick<Config, 'exclude'> & Pick<Ours, 'kept'>;
  /** The lock in the working tree, as in the last commit; undefined if there is none. */
  lock: Lock | undefined;
  /** The project's namespace if no lock has one. */
  namespace: string;
  /** Folder for stored locks, and what else they depend on. */
  cache?: { folder: string; key: string };
  /** Keeps what the walk over the versions leads to for the next build of this process. */
  memory?: RoundMemory | undefined;
  /** Told how many versions are read. */
  onDone?: OnDone;
}

const log = debugArea('history');

/**
 * What the lock would contain if every commit of the notes had been built: the last committed lock, replayed over the
 * commits since, or over all of them if none was ever committed. Undefined if git has neither a version of the notes
 * nor a lock.
 *
 * @throws {GitError} if git cannot read its history
 */
export async function lockFromHistory(options: HistoryOptions): Promise<Brought | undefined> {
  const time = stopwatch();
  const { brought, since } = await overOwnNotes(options);
  const whole = await overNamedNotes(options, brought, since);
  log(
    '%d questions known, since %s, in %d ms',
    whole?.lock.entries.length ?? 0,
    since ?? 'the first commit',
    Math.round(time()),
  );
  return whole;
}

async function overOwnNotes(options: HistoryOptions): Promise<{ brought?: Brought; since?: string }> {
  const { repository, history, notes, configs, config, lock, namespace, cache, memory } = options;
  const { root } = repository;
  const past = await configs.all();
  const ever = placesOf([...notes, ...past.flatMap(one => one.notes)], repository);
  // A lock that moved along with the folder was committed at the present location.
  const prefixes = history.versions.length > 0 ? [] : await formerPrefixes(repository, ever);
  const former = prefixes.flatMap(prefix => ever.map(place => fromProject(repository, posix.join(prefix, place))));
  const places = [...new Set([...ever, ...former])];
  const ours = { notes: [...notes], exclude: config.exclude, kept: config.kept };
  const then = { former, configs: past.length > 0 ? configs : undefined };
  const select = noteSelector(root, ours, then);
  const base = await findBase(
    history,
    async ({ tree }) => (places.length === 0 ? new Map() : filesIn(repository, tree, places.map(literal))),
    async ({ version, lock: known, files }, isAsked) => {
      // What a build would read if it had only this lock.
      const reader = new NotesReader(repository, config);
      const notes = await select(files.keys(), version, known);
      const crowded = crowdedFolders(notes);
      const collections = collectionsIn(notes, files);
      return draftsOf(notes.filter(isAsked), path => {
        const isCrowded = crowded.has(posix.dirname(path));
        const collection = collections.get(path) as Collection;
        return reader.read({ path, blob: files.get(path) as string, version, isCrowded, collection }, known);
      });
    },
  );
  const { since } = base ?? {};
  const all = await versionsOf(repository, places, since);
  const { versions } = all;
  const start = base?.lock ?? { namespace, noteTypes: {}, entries: [] };
  log('%d versions to go through, from %s', versions.length, base ? `the lock of ${since}` : 'nothing');
  if (versions.length === 0 && base === undefined) return {};
  const unseen = base ? await unseenFiles(repository, base.lock, base.since) : new Set<string>();
  const named = noteSelector(root, ours, { ...then, isWhole: true });
  const rest = [
    since,
    history.lastCommit?.commit,
    namespace,
    places,
    notes,
    config,
    [...(config.kept ?? [])],
    [...unseen],
  ];
  const key = JSON.stringify([cache?.key, ...rest]);
  const walk = () =>
    bringLockForward({
      ...stepsOf(options, all, start),
      select,
      part: async (files, version) => partSeen(unseen, files, async some => new Set(await named(some, version, start))),
      ...(base?.overtaken && {
        startAt: commit => lockAt(commit, base, history),
        written: async version => parseLock((await history.textAt(version)) ?? '').lock,
      }),
      // A short walk takes no longer than looking into a folder.
      ...(cache && versions.length > fewVersions && { store: folderStore(cache.folder, key) }),
    });
  const walked =
    versions.length === 0
      ? { lock: start, before: start }
      : await (memory?.of(['walk', repository.head, key], walk) ?? walk());
  const from = since === undefined ? {} : { since };
  if (base?.overtaken === undefined) return { brought: walked, ...from };
  const time = versions.at(-1)?.time ?? history.lastCommit?.time ?? 0;
  const newest = lock === undefined ? walked.lock : takeNewer(walked.lock, lock);
  return { brought: { ...walked, lock: neverBack(newest, base.overtaken, time) }, ...from };
}

/** Notes that are not the project's own come after its own, so that they change nothing for those. */
async function overNamedNotes(
  options: HistoryOptions,
  own: Brought | undefined,
  since: string | undefined,
): Promise<Brought | undefined> {
  const { repository, notes, named = [], config } = options;
  const { root } = repository;
  const all = await versionsOf(repository, placesOf(named, repository), since);
  if (all.versions.length === 0) return own;
  const { exclude } = config;
  const select = async (paths: Iterable<string>, lock: Lock | undefined) => {
    const files = [...paths];
    const kept = keptReadmes(lock, config.kept);
    const ours = new Set(await notesAmong(root, { notes, exclude, kept }, files));
    const found = await notesAmong(root, { notes: named, exclude, kept }, files);
    return found.filter(file => !ours.has(file) && !isOutside(file));
  };
  const gone = (file: string) => !existsSync(resolve(root, file));
  const known = [...new Set(own?.lock.entries.map(({ file }) => file))];
  const { lock, before } = await bringLockForward({
    ...stepsOf(options, all, own?.lock),
    select: (paths, _, lock) => select(paths, lock),
    part: async files => {
      const covered = new Set(await select(new Set([...files.keys(), ...known]), own?.lock));
      return { covers: file => covered.has(file), isGone: gone };
    },
  });
  if (own === undefined) return { lock, before };
  const ids = new Set(own.lock.entries.map(({ id }) => id));
  const others = before.entries.filter(({ id }) => !ids.has(id));
  return { lock, before: { ...own.before, entries: [...own.before.entries, ...others] } };
}

/**
 * The lock at a commit before the start of a walk, where a branch forked: combined with what the later lock says about
 * that time, in case the earlier one was outdated.
 */
async function lockAt(commit: string, { lock: later, since }: Base, history: FileHistory): Promise<Lock> {
  if (commit === since) return later;
  const { text, time } = await history.stateIn(commit);
  const lock = text === undefined ? undefined : parseLock(text).lock;
  if (lock === undefined) return later;
  const known = new Set(lock.entries.map(({ id }) => id));
  return {
    ...lock,
    entries: [...lock.entries, ...later.entries.filter(({ id, created }) => !known.has(id) && created <= time)],
  };
}

type Versions = Awaited<ReturnType<typeof followedVersions>>;

function stepsOf(
  { repository, config, namespace, onDone }: HistoryOptions,
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
    onDone,
  };
}

async function versionsOf(repository: Repository, places: readonly string[], since?: string): Promise<Versions> {
  if (places.length === 0) return { versions: [], everyFile: async () => [] };
  return followedVersions(repository, { places, ...(since !== undefined && { since }) });
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

/** Pathspecs of the folders and files to search for notes, as far as they are in the repository. */
export function pathspecsOf(notes: readonly string[], repository: Pick<Repository, 'root' | 'prefix'>): string[] {
  return placesOf(notes, repository).map(literal);
}

function placesOf(notes: readonly string[], repository: Pick<Repository, 'root' | 'prefix'>): string[] {
  const { root } = repository;
  const places = notes.map(note => projectPath(root, resolve(root, isDynamicPattern(note) ? globBase(note) : note)));
  return [...new Set(places.filter(place => isInside(repository, place)))];
}
