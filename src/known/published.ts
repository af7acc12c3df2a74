import type { Message } from '../bank/model.js';
import { mergeLocks } from '../identity/lock/merge.js';
import { type Entry, familyOf, type Lock } from '../identity/model.js';
import { readPrevious } from '../inspect/previous/read-previous.js';
import { leftBuild } from './left-build.js';
import { noLock, nothingPublished, previousProblem } from './messages.js';
import type { Published } from './model.js';
import type { Sources } from './sources.js';

/**
 * The last published deck or bank, if one was named; or what an earlier build left in the output folder, if neither
 * that nor a lock nor the history of the notes has the ids.
 */
export async function publishedLast(
  { config, root, repository, previous }: Sources,
  tree: Lock | undefined,
): Promise<{ published?: Published; messages: Message[] } | { problem: Message }> {
  const read = previous === undefined ? undefined : await readPrevious(previous, { cwd: root });
  if (read !== undefined && 'problem' in read) return { problem: previousProblem(read.problem, config.lock) };
  if (read !== undefined && 'lock' in read)
    return { published: { lock: read.lock, name: previous ?? '' }, messages: [] };
  const messages = read === undefined ? [] : [nothingPublished(read.reason, config.lock)];
  const isKnown = tree !== undefined || (repository?.head !== undefined && !repository.shallow);
  const left = isKnown ? undefined : await leftBuild(config, root);
  if (left === undefined) return { messages };
  return { published: { ...left, isLeft: true }, messages: [...messages, noLock(config.lock, left.name)] };
}

/**
 * A published deck or bank takes precedence over history and lock: its questions are the ones that readers have. What
 * the others know in addition is kept only if a lock has it, and not for a question that was published under another
 * id.
 */
export function withPublished(current: Lock | undefined, published: Lock, namespace: string, isLock: boolean): Lock {
  const known = new Map(published.entries.map(entry => [entry.id, entry]));
  const asked = ({ kind, print: { question, answer } }: Entry) => `${familyOf(kind)} ${question} ${answer}`;
  const texts = new Set(published.entries.map(asked));
  const isKept = (entry: Entry) => known.has(entry.id) || (isLock && !texts.has(asked(entry)));
  const entries = (current?.entries ?? []).filter(isKept);
  const merged = mergeLocks({ ...published, namespace }, { noteTypes: {}, ...current, namespace, entries });
  return {
    ...merged,
    ...(published.decks && { decks: { ...current?.decks, ...published.decks } }),
    entries: merged.entries.map(entry => {
      const one = known.get(entry.id);
      return one === undefined ? entry : { ...entry, published: one };
    }),
  };
}
