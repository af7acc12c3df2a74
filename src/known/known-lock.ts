import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { GitError } from '../git/error.js';
import { fileHistory } from '../git/file-history.js';
import { findRepository } from '../git/repository.js';
import { parseLock } from '../identity/lock/parse.js';
import { readPrevious } from '../inspect/previous/read-previous.js';
import { againstOf } from './against.js';
import { fromHistory, isCutAt } from './history.js';
import { lostFromGit } from './lost.js';
import { inLock, noHistory, nothingPublished, ofAnother, ofNotice, previousProblem } from './messages.js';
import type { Gathered, KnownLock } from './model.js';
import { nameOf } from './namespace.js';
import { isOfAnother, withPublished } from './published.js';
import type { KnownLockOptions, Sources } from './sources.js';
import { unsound } from './unsound.js';

/**
 * Gathers what is known of the questions so far: the lock in the tree, brought forward over the commits since; where
 * there is none, the history of the notes; and the deck or bank that was published last, which goes before both.
 */
export async function knownLock(options: KnownLockOptions): Promise<KnownLock> {
  const { config, root, history: asksGit = true } = options;
  const path = resolve(root, config.lock);
  const text = await readLock(path);
  const found = asksGit ? await findRepository(root) : undefined;
  const repository = found?.repository;
  try {
    const past = repository && (await fileHistory(repository, relative(root, path).split(sep).join('/')));
    return { path, ...(text !== undefined && { text }), ...(await gather({ ...options, text, repository, past })) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const unread = { ...options, text, repository: undefined, past: undefined };
    const known = await gather(unread);
    return {
      path,
      ...(text !== undefined && { text }),
      ...known,
      messages: [...known.messages, noHistory(config.lock, error)],
    };
  } finally {
    repository?.close();
  }
}

async function gather(sources: Sources): Promise<Gathered> {
  const { config, root, text, past, fromGit } = sources;
  const parsed = text === undefined ? undefined : parseLock(text);
  const problems = [
    ...(parsed?.problems ?? []).map(problem => inLock(problem, config.lock)),
    ...(parsed?.problems.length || fromGit ? [] : await lostFromGit(past, text, config.lock)),
  ];
  if (problems.length > 0) return unsound(problems);
  const previous = sources.previous === undefined ? undefined : await readPrevious(sources.previous, { cwd: root });
  if (previous !== undefined && 'problem' in previous) return unsound([previousProblem(previous.problem, config.lock)]);
  const published = previous !== undefined && 'lock' in previous ? previous.lock : undefined;
  const missing =
    previous !== undefined && 'missing' in previous ? [nothingPublished(previous.reason, config.lock)] : [];

  if (published !== undefined && isOfAnother(published, parsed?.lock))
    return unsound([previousProblem(ofAnother(sources.previous ?? '', config.lock), config.lock)]);
  const named = await nameOf(sources, parsed, published);
  if (!named.isSound) return named;
  const { namespace } = named;
  const tree = fromGit ? undefined : parsed?.lock;
  const current = (await fromHistory(sources, tree, namespace)) ?? tree;
  const lock = published === undefined ? current : withPublished(current, published, namespace, tree !== undefined);
  const notices = (parsed?.notices ?? []).map(notice => ofNotice(notice, config.lock));
  return {
    ...(lock !== undefined && { lock: { ...lock, namespace } }),
    ...(parsed?.lock !== undefined && { onDisk: parsed.lock }),
    namespace,
    against: againstOf(sources, published, tree, current),
    isCut: published === undefined && !fromGit && sources.repository?.shallow === true && isCutAt(past, tree),
    isSound: true,
    messages: [...named.messages, ...notices, ...missing],
  };
}

async function readLock(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
