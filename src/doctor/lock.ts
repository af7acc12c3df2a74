import { resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Config } from '../config/schema.js';
import type { Check } from '../diagnostics/check.js';
import { mergeDriver } from '../git/attributes.js';
import { GitError } from '../git/error.js';
import { isIgnored } from '../git/ignored.js';
import { isInside, literal } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { trackedFiles, worktreeState } from '../git/worktree.js';
import { gainsOf } from '../project/lock-behind.js';
import type { Recognised } from '../project/recognise.js';
import { say } from '../say/say.js';
import { projectPath } from '../source/find.js';

/** What is known of a project, as far as its lock is concerned. */
export interface LockState {
  root: string;
  config: Pick<Config, 'lock'>;
  repository: Repository | undefined;
  /** Undefined where it could not be told which questions are known. */
  recognised: Recognised | undefined;
  /** What was found in the lock and in the history that stands in for one. */
  messages: readonly Message[];
}

/** Rules that are about what is known of the questions, whichever file they name. */
const about = new Set(['no-history', 'sparse-notes', 'previous', 'no-lock', 'foreign-notes']);

/** Whether a message is about the lock, or about what stands in for one. */
export function isAboutLock({ file, rule }: Message, { lock }: Pick<Config, 'lock'>): boolean {
  return file === lock || about.has(rule);
}

/** Whether the lock is there, readable, committed, as the notes have it, and merged as it should be. */
export async function checkLock(state: LockState): Promise<Check[]> {
  const said = state.messages.map(({ severity, reason, remedy }): Check => {
    const check: Check = { name: 'lock', status: severity, says: reason };
    return remedy === undefined ? check : { ...check, remedy };
  });
  const [found, merge] = await Promise.all([checkState(state), checkMerge(state)]);
  return [...found, ...said, ...merge];
}

async function checkState({ root, config, repository, recognised }: LockState): Promise<Check[]> {
  const { lock } = config;
  const isThere = recognised?.onDisk !== undefined;
  if (recognised === undefined) return [];
  if (!isThere) {
    if (recognised.lock.entries.length === 0) return [];
    return [warning(say('there is none yet'), buildIt(lock))];
  }
  const behind = recognised.behind ? gainsOf(recognised.lock, recognised.onDisk).join(say('; ')) : undefined;
  const checks: Check[] = [];
  if (behind !== undefined)
    checks.push(
      warning(
        behind === ''
          ? say('{lock} is behind the notes', { lock })
          : say('{lock} is behind the notes: {behind}', { lock, behind }),
        buildIt(lock),
      ),
    );
  const uncommitted = repository && (await asked(() => whyNotCommitted(repository, root, lock)));
  if (uncommitted) checks.push(uncommitted);
  if (checks.length > 0) return checks;
  const says =
    repository?.head === undefined
      ? say('{lock}, as the notes have it', { lock })
      : say('{lock}, committed, and as the notes have it', { lock });
  return [{ name: 'lock', status: 'ok', says }];
}

async function whyNotCommitted(repository: Repository, root: string, lock: string): Promise<Check | undefined> {
  const path = pathOf(root, lock);
  if (repository.head === undefined || !isInside(repository, path)) return undefined;
  const remedy = say('Run `git add {path} && git commit`.', { path });
  if (!(await trackedFiles(repository, [literal(path)])).has(path)) {
    return (await isIgnored(repository, path))
      ? warning(
          say('{lock} is ignored by git', { lock }),
          say('Take it out of .gitignore and commit it: cards keep their history by it.'),
        )
      : warning(say('{lock} is not committed', { lock }), remedy);
  }
  const { clean } = await worktreeState(repository, [literal(path)]);
  return clean ? undefined : warning(say('{lock} changed since the last commit', { lock }), remedy);
}

/** Git merges a lock as any text where nothing says otherwise, and leaves conflicts in it. */
async function checkMerge({ root, config: { lock }, repository }: LockState): Promise<Check[]> {
  const path = pathOf(root, lock);
  if (repository === undefined || !isInside(repository, path)) return [];
  const driver = await asked(async () => (await mergeDriver(repository, path)) ?? 'none');
  if (driver === undefined) return [];
  if (driver !== 'none')
    return [{ name: 'merge', status: 'ok', says: say('git merges {lock} by `{driver}`', { lock, driver }) }];
  return [
    {
      name: 'merge',
      status: 'warning',
      says: say('git would report a conflict where two branches changed {lock}', { lock }),
      remedy: say('Add the line `{lock} merge=union` to .gitattributes.', { lock }),
    },
  ];
}

function warning(says: string, remedy: string): Check {
  return { name: 'lock', status: 'warning', says, remedy };
}

function buildIt(lock: string): string {
  return say('Run `cardpress build` and commit {lock} with the notes.', { lock });
}

function pathOf(root: string, lock: string): string {
  return projectPath(root, resolve(root, lock));
}

/** What git says; undefined where it cannot. */
async function asked<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
  return question().catch(error => {
    if (error instanceof GitError) return undefined;
    throw error;
  });
}
