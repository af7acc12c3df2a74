import { readFile } from 'node:fs/promises';
import { serialiseLock } from '../identity/format-v1/serialise-lock.js';
import { mergeLocks, namespaceNotice } from '../identity/lock/merge.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { writeAll } from '../io/write.js';

/** Full paths of the three versions that git hands to a merge driver: `%O`, `%A` and `%B`. */
export interface LockVersions {
  /** What both sides came from; it may be empty or absent. */
  base: string;
  /** Takes the result. */
  ours: string;
  theirs: string;
}

/** Why a side cannot be merged. */
export interface SideProblem {
  side: 'ours' | 'theirs';
  /** Counted from 1; left out where the file cannot be read at all. */
  line?: number;
  reason: string;
  remedy: string;
}

export type MergedFiles =
  | {
      /** What a person should know of the merge. */
      notices: string[];
      problems: [];
    }
  | { problems: [SideProblem, ...SideProblem[]] };

/**
 * Merges two versions of a lock as git's merge driver does, and writes the result over `ours`, whole or not at all. A
 * side with mistakes changes nothing. Loads nothing of what reads notes, since git waits for it.
 * @throws WriteError if `ours` cannot be written
 */
export async function mergeLockFiles({ base, ours, theirs }: LockVersions): Promise<MergedFiles> {
  const [before, ...sides] = await Promise.all([
    readFile(base, 'utf8').then(parseLock, () => undefined),
    readSide('ours', ours),
    readSide('theirs', theirs),
  ]);
  const [problem, ...others] = sides.flatMap(({ problems = [] }) => problems);
  if (problem !== undefined) return { problems: [problem, ...others] };
  const [a, b] = sides.map(({ lock }) => lock) as [Lock, Lock];
  const merged = mergeLocks(a, b, before?.lock);
  await writeAll([{ path: ours, data: new TextEncoder().encode(serialiseLock(merged)) }]);
  const notice = namespaceNotice(a, b);
  return { notices: notice === undefined ? [] : [notice], problems: [] };
}

async function readSide(side: SideProblem['side'], path: string): Promise<{ lock?: Lock; problems?: SideProblem[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
    return { problems: [{ side, reason, remedy: 'Check the paths after --merge.' }] };
  }
  const { lock, problems } = parseLock(text);
  return lock === undefined ? { problems: problems.map(problem => ({ side, ...problem })) } : { lock };
}
