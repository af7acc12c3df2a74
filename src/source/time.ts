import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { GitError } from '../git/error.js';
import { type Home, homesOf } from '../git/homes.js';
import { literal } from '../git/pathspec.js';
import { lastCommitTime, trackedFiles, worktreeState } from '../git/worktree.js';

/** The input of a build. */
export interface ReadFiles {
  /** Folders of the notes, relative to the project's folder. */
  folders: readonly string[];
  /** The notes and their pictures, likewise; anything that is not a file on disk does not count. */
  files: readonly string[];
}

/**
 * When the notes reached their present state, in seconds since 1970: `SOURCE_DATE_EPOCH` if set; otherwise the last
 * commit that touched their folders, in whichever repositories they are, or, if later, the modification time of an
 * uncommitted change. So every build of the same files has the same time. The clock is used if there are no files, and
 * no file counts as newer than the clock.
 *
 * @param root the project's folder
 * @param now returns the current time, in milliseconds since 1970
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function changeTime(
  root: string,
  { folders, files }: ReadFiles,
  env: NodeJS.ProcessEnv,
  now: () => number,
): Promise<number> {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/u.test(epoch)) return Number(epoch);
  const byTop = new Map<string | undefined, Home[]>();
  for (const home of (await homesOf(root, files)).values()) byTop.set(home.top, [...(byTop.get(home.top) ?? []), home]);
  const fullFolders = await Promise.all(folders.map(folder => realFolder(resolve(root, folder))));
  const found = await Promise.all(
    [...byTop].map(([top, homes]) => (top === undefined ? untold(homes) : inRepository(top, homes, fullFolders))),
  );
  const changed = await Promise.all(found.flatMap(({ uncommitted }) => uncommitted).map(({ real }) => stat(real)));
  const clock = now();
  const onDisk = Math.max(0, ...changed.map(({ ctimeMs }) => Math.min(ctimeMs, clock)));
  const time = Math.max(Math.floor(onDisk / 1000), ...found.map(({ committed = 0 }) => committed));
  return time > 0 ? time : Math.floor(clock / 1000);
}

interface Found {
  /** When a commit last touched the folders. */
  committed?: number | undefined;
  /** Files with uncommitted changes. */
  uncommitted: Home[];
}

function untold(uncommitted: Home[]): Found {
  return { uncommitted };
}

/**
 * @param top the top folder of a repository
 * @param homes files in it
 * @param folders full paths of folders of the notes, inside it or not
 */
async function inRepository(top: string, homes: Home[], folders: string[]): Promise<Found> {
  const repository = { root: top, prefix: '', head: 'HEAD' };
  const pathOf = (full: string) => relative(top, full).split(sep).join('/');
  const isInside = (folder: string, full: string) =>
    full === folder || full.startsWith(folder.replace(/[/\\]?$/u, sep));
  const asked = folders.filter(folder => isInside(top, folder));
  const others = homes.map(({ real }) => dirname(real)).filter(place => !asked.some(folder => isInside(folder, place)));
  const paths = [...new Set([...asked, ...others].map(folder => literal(pathOf(folder))))];
  try {
    const [{ changed, untracked }, tracked, committed] = await Promise.all([
      worktreeState(repository, paths),
      trackedFiles(repository, paths),
      lastCommitTime(repository, paths),
    ]);
    const dirty = new Set([...changed, ...untracked]);
    const isCommitted = ({ real }: Home) => tracked.has(pathOf(real)) && !dirty.has(pathOf(real));
    return { committed, uncommitted: homes.filter(home => !isCommitted(home)) };
  } catch (error) {
    if (error instanceof GitError) return untold(homes);
    throw error;
  }
}

function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}
