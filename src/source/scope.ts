import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { type Found, findNotes, globBase, inOrder, type NotePath, projectPath } from './find.js';
import type { LeaveOut } from './leave-out.js';
import { listing } from './listing.js';

/** Where a project's notes are, according to its config. */
export interface Ours extends LeaveOut {
  notes: readonly string[];
}

/** The notes that a run covers: all notes of a project, or those that were named. */
export interface Scope {
  /** All notes to read, in natural order: those named and, unless they have nothing in common, the project's own. */
  notes: NotePath[];
  /** Paths of the notes that the run covers. */
  chosen: ReadonlySet<string>;
  /** Paths of those outside the project's folder that its config does not name either. */
  foreign: ReadonlySet<string>;
  /** What was named but does not exist. */
  missing: string[];
  /** READMEs, pages about the project and translations among what was asked for that are left out for other notes. */
  readmes: readonly string[];
  /** Folders among all these that may not be read, with the system's code. */
  unreadable: ReadonlyMap<string, string>;
  /** Which of the lock's questions may be missing from the run. */
  cover: (files: Iterable<string>) => Promise<Cover>;
}

/** Which files' questions may be missing from a run, and which it may match. */
export interface Cover {
  /** Whether a file's questions are gone if the run does not find them. */
  covers: (file: string) => boolean;
  /** Whether a file no longer exists, so that its questions may be anywhere. */
  isGone: (file: string) => boolean;
}

/**
 * Finds the notes that a run covers. It covers a part if what was named does not include everything that the config
 * names.
 *
 * @param named files, folders or globs, relative to the project's folder; omitted if none were named
 */
export async function findScope(root: string, ours: Ours, named?: readonly string[]): Promise<Scope> {
  const own = await findNotes(root, ours.notes, ours);
  const asked = named?.map(path => projectPath(root, resolve(root, path)));
  const found = asked ? await search(root, asked, ours) : own;
  const isPart = asked !== undefined && !(await holdsAll(root, asked, ours.notes));
  const ownPaths = pathsOf(own);
  const rest = isPart && !found.notes.some(({ path }) => ownPaths.has(path)) ? [] : own.notes;
  // A file is in the same deck as in a full build: the project's own folder counts, not the named one.
  const notes = inOrder(new Map([...found.notes, ...rest].map(note => [note.path, note])).values());
  const chosen = isPart ? found.notes : notes;
  return {
    notes,
    chosen: pathsOf({ notes: chosen }),
    foreign: new Set(chosen.map(({ path }) => path).filter(path => isOutside(path) && !ownPaths.has(path))),
    missing: found.missing,
    readmes: found.readmes.filter(path => !notes.some(note => note.path === path)),
    unreadable: new Map([...own.unreadable, ...found.unreadable]),
    cover: async files => {
      const paths = [...new Set(files)];
      return isPart ? partOf(root, asked, ours, paths) : wholeOf(root, [...ours.notes, ...(asked ?? [])], paths);
    },
  };
}

/** A part's own files, including deleted ones; questions gone from elsewhere may have moved into it. */
async function partOf(root: string, asked: readonly string[], ours: Ours, files: string[]): Promise<Cover> {
  const covered = pathsOf(await search(root, asked, ours, files));
  const gone = new Set(files.filter(file => !existsSync(resolve(root, file))));
  return { covers: file => covered.has(file), isGone: file => gone.has(file) };
}

/**
 * All files, except for existing ones that no setting names: somebody builds them separately. Files excluded by
 * `exclude` are no longer among the notes.
 */
async function wholeOf(root: string, notes: readonly string[], files: string[]): Promise<Cover> {
  const named = pathsOf(await findAmong(root, notes, undefined, files));
  const others = new Set(files.filter(file => !named.has(file) && existsSync(resolve(root, file))));
  return { covers: file => !others.has(file), isGone: () => true };
}

/** What was named, without what the project leaves out: a README is judged by all its notes, wherever a search begins. */
async function search(root: string, asked: readonly string[], ours: Ours, files?: string[]): Promise<Found> {
  const found = await findAmong(root, asked, ours, files);
  const own = pathsOf(await findAmong(root, ours.notes, { ...ours, tops: asked }, files));
  if (found.notes.every(({ path }) => own.has(path))) return found;
  const all = pathsOf(await findAmong(root, ours.notes, undefined, files));
  const named = new Set(asked.map(path => posix.normalize(path)));
  const isLeftOut = ({ path, isNamed }: NotePath) => all.has(path) && !own.has(path) && !isNamed && !named.has(path);
  const readmes = found.notes.filter(isLeftOut).map(({ path }) => path);
  return { ...found, notes: found.notes.filter(note => !isLeftOut(note)), readmes: [...found.readmes, ...readmes] };
}

/** @param files those to search, which need not exist; default: those on disk */
async function findAmong(
  root: string,
  asked: readonly string[],
  leaveOut: LeaveOut | undefined,
  files?: string[],
): Promise<Found> {
  if (files === undefined) return findNotes(root, asked, leaveOut);
  const found = await findNotes(root, asked, leaveOut, listing(files.map(file => resolve(root, file))));
  const among = new Set(files);
  const named = found.missing.filter(path => among.has(posix.normalize(path))).map(path => ({ path, base: '' }));
  return { ...found, notes: [...found.notes, ...named].filter(({ path }) => among.has(path)), missing: [] };
}

/**
 * The notes among some files, which need not exist, in natural order.
 *
 * @param files their paths relative to the project's folder
 * @param isWhole whether what is left out counts as well
 */
export async function notesAmong(root: string, ours: Ours, files: string[], isWhole = false): Promise<string[]> {
  const { notes } = await findAmong(root, ours.notes, isWhole ? undefined : ours, files);
  return inOrder(new Map(notes.map(note => [note.path, note])).values()).map(({ path }) => path);
}

async function holdsAll(root: string, asked: readonly string[], notes: readonly string[]): Promise<boolean> {
  const folders = new Set<string>();
  for (const path of asked) {
    if ((await stat(resolve(root, path)).catch(() => undefined))?.isDirectory()) folders.add(path);
  }
  return notes.every(note => {
    const path = projectPath(root, resolve(root, note));
    if (asked.includes(path)) return true;
    const place = isDynamicPattern(note) ? projectPath(root, resolve(root, globBase(note))) : path;
    return [...folders].some(folder => isBelow(folder, place));
  });
}

function isBelow(folder: string, path: string): boolean {
  return !isOutside(posix.relative(folder || '.', path || '.'));
}

/** Whether a path relative to the project's folder leads out of it. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || posix.isAbsolute(path) || /^[A-Za-z]:/u.test(path);
}

function pathsOf({ notes }: Pick<Found, 'notes'>): Set<string> {
  return new Set(notes.map(({ path }) => path));
}
