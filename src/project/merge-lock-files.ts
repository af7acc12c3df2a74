import { readFile } from 'node:fs/promises';
import { serialiseLock } from '../identity/format-v1/serialise-lock.js';
import { mergeLocks, namespaceNotice } from '../identity/lock/merge.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { writeAll } from '../io/write.js';
import { say } from '../say/say.js';

/** Full paths of the three versions that git passes to a merge driver: `%O`, `%A` and `%B`. */
export interface LockVersions {
  /** The common ancestor; it may be empty or absent. */
  base: string;
  /** Receives the result. */
  ours: string;
  theirs: string;
}

/** Why a side cannot be merged. */
export interface SideProblem {
  side: 'ours' | 'theirs';
  /** Counted from 1; omitted if the file cannot be read at all. */
  line?: number;
  reason: string;
  remedy: string;
}

export type MergedFiles =
  | {
      /** What the user should know about the merge. */
      notices: string[];
      problems: [];
    }
  | { problems: [SideProblem, ...SideProblem[]] };

/**
 * Merges two versions of a lock like a git merge driver, and atomically writes the result over `ours`. If a side has
 * mistakes, nothing changes. Loads no code for reading notes, because git waits for it.
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
    const reason = say('it cannot be read ({code})', { code: (error as NodeJS.ErrnoException).code });
    return { problems: [{ side, reason, remedy: say('Check the paths after --merge.') }] };
  }
  const { lock, problems } = parseLock(text);
  return lock === undefined ? { problems: problems.map(problem => ({ side, ...problem })) } : { lock };
}
