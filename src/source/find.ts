import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { type FileSystemAdapter, glob, isDynamicPattern } from 'tinyglobby';

/** One notes file to be read. */
export interface NotePath {
  /** Path relative to the project's folder, with `/`. */
  path: string;
  /** The named folder that contains it, relative to the project's folder, with `/`; `''` is the project's folder. */
  base: string;
}

export interface Found {
  /** In natural order of their paths (`2-a.md` before `10-b.md`), unique. */
  notes: NotePath[];
  /** What was named but does not exist. */
  missing: string[];
}

const endings = '**/*.{md,markdown}';

/** Whether a file is one that a search in a folder of notes would find. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/u.test(path);
}

const natural = new Intl.Collator('en', { numeric: true });

/**
 * The notes files for what a user names: files, folders (searched recursively) and globs. A file that is named
 * explicitly is included regardless of `exclude`.
 *
 * @param fs where folders and globs are searched; default: on disk
 */
export async function findNotes(
  root: string,
  asked: readonly string[],
  exclude: readonly string[],
  fs?: FileSystemAdapter,
): Promise<Found> {
  const found = new Map<string, NotePath>();
  const missing: string[] = [];
  for (const one of asked) {
    const notes = await findOne(root, one, { ignore: exclude, ...(fs && { fs }) });
    if (!notes) missing.push(one);
    for (const note of notes ?? []) if (!found.has(note.path)) found.set(note.path, note);
  }
  return { notes: inOrder(found.values()), missing };
}

/** Notes in natural order of their paths. */
export function inOrder(notes: Iterable<NotePath>): NotePath[] {
  return [...notes].sort((a, b) => natural.compare(a.path, b.path) || (a.path < b.path ? -1 : 1));
}

interface Search {
  ignore: readonly string[];
  fs?: FileSystemAdapter;
}

async function findOne(root: string, asked: string, search: Search): Promise<NotePath[] | undefined> {
  const full = resolve(root, asked);
  const stats = await stat(full).catch(() => undefined);
  if (stats?.isFile()) {
    const path = projectPath(root, full);
    return [{ path, base: projectPath(root, dirname(full)) }];
  }
  const isGone = stats === undefined && search.fs !== undefined && !isDynamicPattern(asked);
  if (stats?.isDirectory() || isGone) {
    const base = projectPath(root, full);
    const paths = await glob(endings, { cwd: full, ...search });
    // A folder that no longer exists may be among the files to search.
    return isGone && paths.length === 0 ? undefined : paths.map(path => ({ path: posix.join(base, path), base }));
  }
  if (!isDynamicPattern(asked)) return undefined;
  const paths = await glob(asked.split(sep).join('/'), { cwd: root, ...search });
  return paths.map(path => ({ path: posix.normalize(path), base: globBase(asked) }));
}

/** A path relative to the project's folder, with `/`; `''` for the folder itself. */
export function projectPath(root: string, full: string): string {
  const path = relative(root, full);
  return (isAbsolute(path) ? full : path).split(sep).join('/');
}

/** The folder that a glob starts with. */
export function globBase(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const first = parts.findIndex(part => isDynamicPattern(part));
  const base = parts.slice(0, first).join('/');
  return base === '.' ? '' : base;
}
