import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Message } from './bank/model.js';
import { committedLock, lostIds } from './committed-lock.js';
import type { Config } from './config/schema.js';
import { parseLock } from './identity/lock/parse.js';
import type { LockProblem } from './identity/lock/problem.js';
import type { Lock } from './identity/model.js';
import { isCommitted, projectName } from './project-name.js';

/** What a plan compares with: nothing, where no build is known, or the lock that the last build wrote. */
export type Against = { kind: 'nothing' } | { kind: 'lock' };

/** What is known of a project's questions before its notes are compared with it. */
export interface KnownLock {
  /** Full path of the lock. */
  path: string;
  /** The lock as it lies on the disk; undefined where there is none yet. */
  text?: string;
  /** What is known; undefined where it is nothing, or where a mistake is in the way. */
  lock?: Lock;
  /** The project's name, which keeps its ids apart from those of others. */
  namespace: string;
  against: Against;
  /** Whether a build can go by it; if not, the messages say why. */
  isSound: boolean;
  messages: Message[];
}

export interface KnownLockOptions {
  config: Pick<Config, 'lock' | 'namespace'>;
  /** The project's folder. */
  root: string;
  /** Makes a name for a project without one; left out where the lock will not be written, since nobody would know it again. */
  nameAnew?: (() => string) | undefined;
}

/** Gathers what is known of the questions so far: the lock in the tree, and what git says of it. */
export async function knownLock({ config, root, nameAnew }: KnownLockOptions): Promise<KnownLock> {
  const path = resolve(root, config.lock);
  const text = await readLock(path);
  const parsed = text === undefined ? undefined : parseLock(text);
  const lost = parsed?.problems.length ? [] : await lostFromGit(root, path, text, config.lock);
  const problems = [...(parsed?.problems ?? []).map(problem => inLock(problem, config.lock)), ...lost];
  if (problems.length > 0) {
    return { path, ...(text !== undefined && { text }), namespace: '', against, isSound: false, messages: problems };
  }
  const lock = parsed?.lock;
  if (lock !== undefined && text !== undefined) {
    const { namespace } = lock;
    const messages = otherNamespace(namespace, config);
    return { path, text, lock, namespace, against: { kind: 'lock' }, isSound: true, messages };
  }
  return { path, against, ...(await nameOf({ config, root, nameAnew })) };
}

const against = { kind: 'nothing' } as const;

async function readLock(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function inLock({ line, reason, remedy }: LockProblem, file: string): Message {
  const point = { line, column: 1 };
  return { rule: 'lock', severity: 'error', file, position: { start: point, end: point }, reason, remedy };
}

/** A lock that git has and that is gone or cut: with what is left of it, reviewed cards would start anew. */
async function lostFromGit(root: string, path: string, text: string | undefined, file: string): Promise<Message[]> {
  const committed = await committedLock(root, path);
  if (committed === undefined) return [];
  const lost = lostIds(committed, text);
  if (text !== undefined && lost.length === 0) return [];
  const what = lost.length === 1 ? 'one question' : `${lost.length} questions`;
  return [
    {
      rule: 'lock',
      severity: 'error',
      file,
      reason:
        text === undefined
          ? 'The last commit has this lock, but it is not here: every card would start anew.'
          : `The last commit's lock knows ${what} that this one lacks (${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ', …' : ''}): their cards would start anew.`,
      remedy: `Take it back: \`git checkout -- ${file}\`. If ${text === undefined ? 'it is meant to go' : 'they are meant to go'}, commit that first.`,
    },
  ];
}

function otherNamespace(kept: string, { lock: file, namespace }: Pick<Config, 'lock' | 'namespace'>): Message[] {
  if (namespace === undefined || namespace === kept) return [];
  return [
    {
      rule: 'lock-namespace',
      severity: 'warning',
      file,
      reason: `The namespace stays ${JSON.stringify(kept)}, as the lock says; the config has ${JSON.stringify(namespace)}.`,
      remedy: `Write ${JSON.stringify(kept)} into the config. With another namespace every card would start anew.`,
    },
  ];
}

type Named = Pick<KnownLock, 'namespace' | 'isSound' | 'messages'>;

/** The name of a project that has no lock yet. */
async function nameOf({ config, root, nameAnew }: KnownLockOptions): Promise<Named> {
  const { namespace, lock: file } = config;
  if (namespace !== undefined) return { namespace, isSound: true, messages: [] };
  // What is committed may have been built elsewhere without a lock, by the name that git gives. A first lock goes on with
  // that name, or its cards would be others than those.
  if (nameAnew !== undefined && !(await isCommitted(root)))
    return { namespace: nameAnew(), isSound: true, messages: [] };
  const name = await projectName(root);
  if ('namespace' in name) return { namespace: name.namespace, isSound: true, messages: [] };
  if (name.problem === 'shallow') return { namespace: '', isSound: false, messages: [shallow(file)] };
  return { namespace: basename(resolve(root)), isSound: true, messages: [onlyFolder(file, root)] };
}

function shallow(file: string): Message {
  return {
    rule: 'no-namespace',
    severity: 'error',
    file,
    reason:
      'There is no lock, and this clone lacks the first commits of the repository, so that the cards of earlier builds cannot be known.',
    remedy:
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), commit ' +
      `${file}, or write a \`namespace\` into the config.`,
  };
}

function onlyFolder(file: string, root: string): Message {
  return {
    rule: 'folder-namespace',
    severity: 'warning',
    file,
    reason: `There is no lock and no git history, so that the ids of the cards hang on the name of the folder, ${JSON.stringify(basename(resolve(root)))}.`,
    remedy:
      `Build once where ${file} may be written and keep it with the notes, or write a \`namespace\` into the config. In a ` +
      'folder of another name every card would start anew.',
  };
}
