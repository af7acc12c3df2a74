import { basename, resolve } from 'node:path';
import type { Message } from './bank/model.js';
import { lostIds } from './committed-lock.js';
import type { Config } from './config/schema.js';
import { GitError } from './git/error.js';
import { type FileHistory, fileHistory } from './git/file-history.js';
import { realPath } from './git/real-path.js';
import { findRepository, type Repository } from './git/repository.js';
import { lockFromHistory, pathspecsOf } from './history/lock-from-history.js';
import { mergeLocks } from './identity/lock/merge.js';
import { type ParsedLock, parseLock } from './identity/lock/parse.js';
import type { LockNotice, LockProblem } from './identity/lock/problem.js';
import { type Entry, familyOf, type Lock } from './identity/model.js';
import { readPrevious } from './inspect/previous/read-previous.js';
import { rules } from './messages/rules.js';
import { cacheFolder, packageVersion } from './package-root.js';
import { projectName } from './project-name.js';
import { readLock } from './read-lock.js';
import { projectPath } from './source/find.js';

/**
 * What a plan compares with: nothing, where no build is known; the lock that the last build wrote; the history of the
 * notes, where no lock was ever committed; or a deck or bank that was published.
 */
export type Against =
  | { kind: 'nothing' }
  | { kind: 'lock' }
  | { kind: 'history' }
  | { kind: 'published'; name: string };

/** What is known of a project's questions before its notes are compared with it. */
export interface KnownLock {
  /** Full path of the lock. */
  path: string;
  /** The lock as it lies on the disk; undefined where there is none yet. */
  text?: string;
  /** The same as it says; undefined where a mistake is in the way. */
  onDisk?: Lock;
  /** What is known; undefined where it is nothing, or where a mistake is in the way. */
  lock?: Lock;
  /** The project's name, which keeps its ids apart from those of others. */
  namespace: string;
  against: Against;
  /** Whether this clone lacks commits that the notes may have changed in since the lock did. */
  isCut?: boolean;
  /** Whether a build can go by it; if not, the messages say why. */
  isSound: boolean;
  messages: Message[];
}

export interface KnownLockOptions {
  config: Config;
  /** The project's folder. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** Notes that somebody named beside the config's, from `root`. */
  notes?: readonly string[] | undefined;
  /** Makes a name for a project without one; left out where the lock will not be written, since nobody would know it again. */
  nameAnew?: (() => string) | undefined;
  /** A deck or bank that was published last, as a path or an address. */
  previous?: string | undefined;
  /** Go by the history of the notes as if there were no lock. */
  fromGit?: boolean | undefined;
  /** Whether git is asked. Default: true. */
  history?: boolean | undefined;
}

/**
 * Gathers what is known of the questions so far: the lock in the tree, brought forward over the commits since; where
 * there is none, the history of the notes; and the deck or bank that was published last, which goes before both.
 */
export async function knownLock(options: KnownLockOptions): Promise<KnownLock> {
  const { config, root, history: asksGit = true } = options;
  const path = resolve(root, config.lock);
  const { text, problem } = await readLock(path, config.lock);
  if (problem !== undefined) return { path, ...unsound([problem]) };
  const found = asksGit ? await findRepository(root) : undefined;
  const repository = found?.repository;
  try {
    const past =
      repository && (await fileHistory(repository, (await realPath(repository, path)) ?? projectPath(root, path)));
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

interface Sources extends KnownLockOptions {
  text: string | undefined;
  repository: Repository | undefined;
  past: FileHistory | undefined;
}

type Gathered = Omit<KnownLock, 'path' | 'text'>;

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

/** Whether the oldest commit of a shallow clone is all that is known of when a lock was last changed. */
function isCutAt(past: FileHistory | undefined, tree: Lock | undefined): boolean {
  return tree === undefined || (past?.inHead === true && !past.isDirty && past.lastCommit?.cut === true);
}

function againstOf(
  { previous = '' }: Sources,
  published: Lock | undefined,
  tree: Lock | undefined,
  current: Lock | undefined,
): Against {
  if (published !== undefined) return { kind: 'published', name: previous };
  if (tree !== undefined) return { kind: 'lock' };
  return { kind: current === undefined ? 'nothing' : 'history' };
}

/** The lock brought forward over what git knows; undefined where git knows nothing that the tree does not. */
async function fromHistory(
  { config, env, notes = [], repository, past, root, fromGit }: Sources,
  tree: Lock | undefined,
  namespace: string,
): Promise<Lock | undefined> {
  if (repository === undefined || past === undefined) return undefined;
  // A lock that differs from the last commit's was written by a build since; one that git does not have, by the last one.
  if (tree !== undefined && (past.isDirty || !past.inHead)) return undefined;
  // The oldest commit of a shallow clone seems to have begun everything, on a day of its own.
  if (tree === undefined && repository.shallow) return undefined;
  const history = fromGit ? { ...past, lastCommit: undefined, deletedIn: undefined } : past;
  return lockFromHistory({
    repository,
    history: history as FileHistory,
    notes: config.notes,
    named: notes,
    config,
    lock: tree,
    namespace,
    cache: { folder: cacheFolder(root, env), key: packageVersion() },
  });
}

/**
 * What was published goes before what history and lock say: its questions are those that readers have. What they know
 * besides is kept only where a lock says it, and not of a question that was published under another id.
 */
function withPublished(current: Lock | undefined, published: Lock, namespace: string, isLock: boolean): Lock {
  const known = new Map(published.entries.map(entry => [entry.id, entry]));
  const asked = ({ kind, print: { question, answer } }: Entry) => `${familyOf(kind)} ${question} ${answer}`;
  const texts = new Set(published.entries.map(asked));
  const isKept = (entry: Entry) => known.has(entry.id) || (isLock && !texts.has(asked(entry)));
  const entries = (current?.entries ?? []).filter(isKept);
  const merged = mergeLocks({ ...published, namespace }, { noteTypes: {}, ...current, namespace, entries });
  return {
    ...merged,
    entries: merged.entries.map(entry => {
      const one = known.get(entry.id);
      return one === undefined ? entry : { ...entry, published: one };
    }),
  };
}

function unsound(messages: Message[]): Gathered {
  return { namespace: '', against: { kind: 'nothing' }, isSound: false, messages };
}

/** The project's name: the lock's, else the published one's, the config's, git's, a new one, the folder's. */
async function nameOf(
  { config, root, nameAnew, repository, notes = [] }: Sources,
  parsed: ParsedLock | undefined,
  published: Lock | undefined,
): Promise<Pick<Gathered, 'namespace' | 'against' | 'isSound' | 'messages'>> {
  const { namespace: configured, lock: file } = config;
  const sound = (namespace: string, messages: Message[] = []) =>
    ({ namespace, against: { kind: 'nothing' }, isSound: true, messages }) as const;
  const kept = parsed?.lock?.namespace ?? published?.namespace;
  if (kept !== undefined) return sound(kept, otherNamespace(kept, config));
  if (configured !== undefined) return sound(configured);
  const isCommitted = repository !== undefined && repository.head !== undefined;
  // What is committed may have been built elsewhere without a lock, by the name that git gives. A first lock goes on with
  // that name, or its cards would be others than those.
  if (isCommitted && repository.shallow) return unsound([shallow(file)]);
  const name = isCommitted
    ? await projectName(repository, pathspecsOf([...config.notes, ...notes], repository), file)
    : undefined;
  if (name !== undefined) return sound(name);
  if (nameAnew !== undefined) return sound(nameAnew());
  return sound(basename(resolve(root)), [onlyFolder(file, root)]);
}

function inLock({ line, reason, remedy }: LockProblem, file: string): Message {
  return { rule: 'lock', severity: 'error', file, position: at(line), reason, remedy };
}

function ofNotice({ rule, line, reason, remedy }: LockNotice, file: string): Message {
  return { rule, severity: rules[rule], file, position: at(line), reason, remedy };
}

function at(line: number) {
  const point = { line, column: 1 };
  return { start: point, end: point };
}

/** A lock that git has and that is gone or cut: with what is left of it, reviewed cards would start anew. */
async function lostFromGit(past: FileHistory | undefined, text: string | undefined, file: string): Promise<Message[]> {
  if (!past?.inHead || !past.isDirty) return [];
  const committed = await past.lastText();
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
      remedy: `Take it back: \`git checkout -- ${file}\`.`,
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

function previousProblem({ reason, remedy }: { reason: string; remedy: string }, file: string): Message {
  return { rule: 'previous', severity: 'error', file, reason, remedy };
}

/** Whether something that was published and a lock have neither name nor any question in common. */
function isOfAnother(published: Lock, lock: Lock | undefined): boolean {
  if (lock === undefined || lock.namespace === published.namespace || published.entries.length === 0) return false;
  const ids = new Set(lock.entries.map(({ id }) => id));
  return ids.size > 0 && !published.entries.some(({ id }) => ids.has(id));
}

function ofAnother(name: string, file: string) {
  return {
    reason: `${name} was published by another project: ${file} knows none of its questions.`,
    remedy: 'Name the deck or bank that this project published last.',
  };
}

function nothingPublished(reason: string, file: string): Message {
  return {
    rule: 'nothing-published',
    severity: 'warning',
    file,
    reason: `${reason} The build went by the lock and the history of the notes.`,
    remedy: 'Nothing to do before the first publication; afterwards, check the path or the address after --previous.',
  };
}

function noHistory(file: string, { message, said }: GitError): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason: `Git could not read the history of the notes: ${(said || message).split('\n')[0]}`,
    remedy:
      'Look what `git log` and `git fsck` say. Until then a question that the lock does not know starts anew when it is reworded.',
  };
}

/** What is to be said where a lock is behind and the commits since are not here. */
export function cutHistory(file: string): Message {
  return {
    rule: 'no-history',
    severity: 'warning',
    file,
    reason:
      'The lock is behind the notes, and this clone is shallow: what was reworded in commits that it lacks may start anew.',
    remedy:
      'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), build with ' +
      `\`--previous\` and the last deck, or commit ${file} with the notes.`,
  };
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
      `${file}, build with \`--previous\` and the last deck, or write a \`namespace\` into the config.`,
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
