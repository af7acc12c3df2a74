import { say } from '../../say/say.js';
import { readHeader } from '../format-v1/header.js';
import { lockName, sortEntries } from '../format-v1/serialise-lock.js';
import type { Deck, Entry, Lock, Stamp } from '../model.js';
import { readConflicts } from './conflicts.js';
import { founder } from './founder.js';
import { mergeDecks, mergeStamps, namespaceReason } from './merge.js';
import { mergeEntries } from './merge-entries.js';
import type { LockNotice, LockProblem } from './problem.js';
import { type LockLine, readLine } from './read-line.js';

export type ParsedLock =
  | { lock: Lock; notices: LockNotice[]; problems: [] }
  | { lock?: never; notices?: never; problems: [LockProblem, ...LockProblem[]] };

const restore = () =>
  say('Restore the line from git (git log -p shows it), or delete it: its question then becomes a new card.');

/**
 * Parses the text of a lock. Lines can be in any order and end in CR LF; blank lines are ignored. What a git merge left
 * is merged: duplicate lines, and both sides of a conflict. All mistakes are returned at once, and then there is no
 * lock, so that nothing half-read is ever written back.
 */
export function parseLock(text: string): ParsedLock {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const { isPassed, conflict, problems } = readConflicts(lines);
  const filled = lines.flatMap((line, index) => (line.trim() === '' || isPassed(index) ? [] : [{ line, index }]));
  const header = problemWithHeader(filled[0]);
  if (header !== undefined) return { problems: [header] };

  const said: (LockLine & { at: number })[] = [];
  for (const { line, index } of filled) {
    // A merged file may contain the first line twice.
    if (line.startsWith(JSON.stringify([lockName]).slice(0, -1))) {
      const problem = readHeader(line);
      if (problem !== undefined) problems.push({ ...problem, line: index + 1 });
      continue;
    }
    const read = readLine(line);
    if (typeof read !== 'string') said.push({ ...read, at: index + 1 });
    else if (index === lines.length - 1) problems.push({ line: index + 1, ...cut() });
    else problems.push({ line: index + 1, reason: read, remedy: restore() });
  }
  const namespaces = [...new Set(said.flatMap(one => ('namespace' in one ? [one.namespace] : [])))];
  if (namespaces.length === 0 && problems.length === 0)
    problems.push({ line: 1, reason: say('the line with the namespace is missing'), remedy: restore() });
  const [problem, ...others] = problems.sort((a, b) => a.line - b.line);
  if (problem !== undefined) return { problems: [problem, ...others] };

  const { twice, ...rest } = gather(said);
  const { entries } = rest;
  const namespace = founder(namespaces, entries);
  const notices = noticesOf({ conflict, twice, namespace, others: namespaces.filter(name => name !== namespace) });
  return { lock: { namespace, ...rest }, notices, problems: [] };
}

const cut = () => ({
  reason: say('the last line is cut off, so the file is incomplete'),
  remedy: say('Restore the file from git or from a backup.'),
});

function problemWithHeader(first: { line: string; index: number } | undefined): LockProblem | undefined {
  const problem = readHeader(first?.line ?? '');
  return problem && { ...problem, line: (first?.index ?? 0) + 1 };
}

function gather(said: readonly (LockLine & { at: number })[]) {
  const entries = new Map<string, Entry>();
  let noteTypes: Record<string, Stamp> = {};
  let decks: Readonly<Record<string, Deck>> | undefined;
  /** Line of the first duplicate entry, and how many there are. */
  const twice = { line: 0, ids: new Set<string>() };
  for (const one of said) {
    if ('noteType' in one) noteTypes = mergeStamps(noteTypes, { [one.noteType]: one.stamp });
    if ('deck' in one) decks = mergeDecks(decks, { [one.file]: one.deck });
    if (!('entry' in one)) continue;
    const { entry, at } = one;
    const other = entries.get(entry.id);
    entries.set(entry.id, other === undefined ? entry : mergeEntries(other, entry));
    if (other === undefined) continue;
    if (twice.ids.size === 0) twice.line = at;
    twice.ids.add(entry.id);
  }
  return { entries: sortEntries(entries.values()), noteTypes, ...(decks && { decks }), twice };
}

interface Merged {
  conflict: number | undefined;
  twice: { line: number; ids: ReadonlySet<string> };
  namespace: string;
  others: readonly string[];
}

function noticesOf({ conflict, twice: { line, ids }, namespace, others }: Merged): LockNotice[] {
  const remedy = say('Build, and commit the lock that the build writes.');
  const merged =
    conflict !== undefined
      ? { line: conflict, reason: say('git left a merge conflict; the lines of both sides were merged by time') }
      : ids.size > 0 && {
          line,
          reason:
            ids.size === 1
              ? say('1 question has more than one line, as after a merge; they were merged by time')
              : say('{count} questions have more than one line, as after a merge; they were merged by time', {
                  count: ids.size,
                }),
        };
  return [
    ...(merged ? [{ rule: 'lock-merged' as const, ...merged, remedy }] : []),
    ...(others.length > 0
      ? [
          {
            rule: 'lock-namespace' as const,
            line: 1,
            reason: namespaceReason(namespace, others),
            remedy: restoreName(),
          },
        ]
      : []),
  ];
}

const restoreName = () => say('If that is the wrong one, delete its line from the lock before the next build.');
