import { resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import { debugArea } from '../debug.js';
import { bugOf } from '../diagnostics/bug.js';
import { StepError } from '../diagnostics/step-error.js';
import { GitError } from '../git/error.js';
import { type FileHistory, fileHistory, noFileHistory } from '../git/file-history.js';
import { isInside } from '../git/pathspec.js';
import { realPath } from '../git/real-path.js';
import { findRepository, type Repository } from '../git/repository.js';
import { parseLock } from '../identity/lock/parse.js';
import { projectPath } from '../source/find.js';
import { comparedWith, withBefore } from './against.js';
import { fromHistory, missingHistory, noHistoryToGoBy } from './history.js';
import { isOfAnother, isVouchedFor } from './kinship.js';
import { lostFromGit } from './lost.js';
import { inLock, ofAnotherLock, ofNotice } from './messages.js';
import type { Gathered, KnownLock } from './model.js';
import { nameOf } from './namespace.js';
import { publishedLast, withPublished } from './published.js';
import { readLock } from './read-lock.js';
import type { KnownLockOptions, Sources } from './sources.js';
import { unreadGit, unreadHistory } from './unread-git.js';
import { unsound } from './unsound.js';

const log = debugArea('lock');

/**
 * Collects what is known about the questions so far: the lock in the working tree, replayed over the commits since; if
 * there is none, the history of the notes; and the last published deck or bank, which overrides both.
 */
export async function knownLock(options: KnownLockOptions): Promise<KnownLock> {
  const { config, root, history: asksGit = true } = options;
  const path = resolve(root, config.lock);
  const { text, problem } = await readLock(path, config.lock);
  log('%s: %s', path, text === undefined ? 'none' : `${text.length} characters`);
  if (problem !== undefined) return { path, ...unsound([problem]) };
  const found = asksGit ? await findRepository(root) : undefined;
  const repository = found?.repository;
  const all = {
    ...options,
    text,
    repository,
    past: undefined,
    unread: found?.none && (await unreadGit(root, found.none)),
  };
  const of = (gathered: Gathered): KnownLock => {
    const { against, namespace, lock, isSound } = gathered;
    log(
      '%d questions known as %j, against %s%s',
      lock?.entries.length ?? 0,
      namespace,
      against.kind,
      isSound ? '' : ', unsound',
    );
    return { path, ...(text !== undefined && { text }), ...gathered };
  };
  try {
    return of(
      await gather({
        ...all,
        past: repository && (await pastOf(repository, (await realPath(repository, path)) ?? projectPath(root, path))),
      }),
    );
  } catch (error) {
    if (error instanceof StepError) return of(unsound([bugIn(error)]));
    if (!(error instanceof GitError)) throw error;
    return of(await gather({ ...all, repository: undefined, unread: await unreadHistory(error, repository) }));
  } finally {
    repository?.close();
  }
}

/** A throw on an old version of a file; without its questions, ids would be others than they were. */
function bugIn({ step, file, cause }: StepError): Message {
  return { rule: 'internal-error', severity: 'error', file, ...bugOf(step, cause) };
}

async function pastOf(repository: Repository, path: string): Promise<FileHistory> {
  return isInside(repository, path) ? fileHistory(repository, path) : noFileHistory;
}

async function gather(sources: Sources): Promise<Gathered> {
  const { config, text, past, fromGit } = sources;
  const parsed = text === undefined ? undefined : parseLock(text);
  const problems = [
    ...(parsed?.problems ?? []).map(problem => inLock(problem, config.lock)),
    ...(parsed?.problems.length || fromGit ? [] : await lostFromGit(past, text, config.lock)),
  ];
  if (problems.length > 0) return unsound(problems);
  const last = await publishedLast(sources, fromGit ? undefined : parsed?.lock);
  if ('problem' in last) return unsound([last.problem]);
  const { published, messages } = last;
  if (published !== undefined && isOfAnother(published.lock, parsed?.lock))
    return unsound([ofAnotherLock(published, config.lock)]);
  const without = fromGit ? noHistoryToGoBy(sources) : undefined;
  if (without !== undefined) return unsound([without]);
  const named = await nameOf(sources, parsed, published?.lock);
  if (!named.isSound) return named;
  const { namespace } = named;
  const tree = fromGit ? undefined : parsed?.lock;
  const brought = await fromHistory(sources, tree, namespace);
  const current = brought?.lock ?? tree;
  const lock =
    published === undefined ? current : withPublished(current, published.lock, namespace, tree !== undefined);
  const compared = await comparedWith(sources, { published, tree, brought });
  const notices = (parsed?.notices ?? []).map(notice => ofNotice(notice, config.lock));
  return {
    ...(lock !== undefined && { lock: { ...withBefore(lock, compared.lock), namespace } }),
    ...(parsed?.lock !== undefined && { onDisk: parsed.lock }),
    namespace,
    against: compared.against,
    isSound: true,
    ...(published !== undefined &&
      !(await isVouchedFor(published.lock, sources, parsed?.lock)) && { unvouched: published }),
    messages: [...named.messages, ...notices, ...messages],
    ifBehind: published === undefined ? missingHistory(sources, tree) : [],
  };
}
