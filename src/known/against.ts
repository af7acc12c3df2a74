import { GitError } from '../git/error.js';
import { worktreeState } from '../git/worktree.js';
import type { Brought } from '../history/bring-lock-forward.js';
import { pathspecsOf } from '../history/lock-from-history.js';
import type { Lock } from '../identity/model.js';
import type { Against, Published } from './model.js';
import type { Sources } from './sources.js';

/** What the plan compares with, and what that says about the questions. */
export async function comparedWith(
  sources: Sources,
  {
    published,
    tree,
    brought,
  }: { published: Published | undefined; tree: Lock | undefined; brought: Brought | undefined },
): Promise<{ against: Against; lock?: Lock }> {
  if (published !== undefined) return { against: { kind: 'published', name: published.name }, lock: published.lock };
  if (tree !== undefined) return { against: { kind: 'lock' }, lock: tree };
  if (brought === undefined) return { against: { kind: 'nothing' } };
  if (!(await isClean(sources)) || brought.before === brought.lock)
    return { against: { kind: 'history', upTo: 'last-commit' }, lock: brought.lock };
  if (brought.before.entries.length === 0) return { against: { kind: 'nothing' } };
  return { against: { kind: 'history', upTo: 'before-last-commit' }, lock: brought.before };
}

async function isClean({ config, notes = [], repository }: Sources): Promise<boolean> {
  if (repository === undefined) return false;
  try {
    return (await worktreeState(repository, pathspecsOf([...config.notes, ...notes], repository))).clean;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** A lock with the line of another lock for the same question next to each of its own. */
export function withBefore(lock: Lock, before: Lock | undefined): Lock {
  const lines = new Map(before?.entries.map(entry => [entry.id, entry]));
  return {
    ...lock,
    entries: lock.entries.map(entry => {
      const line = lines.get(entry.id);
      return line === undefined ? entry : { ...entry, before: line };
    }),
  };
}
