import type { Message } from '../bank/model.js';
import type { Entry, Lock } from '../identity/model.js';
import type { Recognised } from './recognise.js';

/**
 * Says what the lock is missing, and what is at risk until it is committed.
 *
 * @param file the lock's path, relative to the project's folder
 * @param isForbidden whether an up-to-date lock was required; otherwise it is just not written
 */
export function behindMessage(
  { lock, onDisk }: Pick<Recognised, 'lock' | 'onDisk'>,
  file: string,
  isForbidden = false,
): Message {
  const gains = gainsOf(lock, onDisk);
  const state = onDisk === undefined ? 'There is no lock' : 'The lock is behind the notes';
  return {
    rule: 'lock-behind',
    severity: isForbidden ? 'error' : 'warning',
    file,
    reason: `${state}, and it was not written.${gains.length > 0 ? ` Missing from it: ${gains.join('; ')}.` : ''}`,
    remedy:
      `Run \`cardpress build\` where you edit the notes and commit ${file}. Until then each build walks the history of the ` +
      'notes; in a shallow clone, rewording a question that the lock does not know makes a new card.',
  };
}

/** What a lock has that the one on the disk has not, in words: `2 new ("…", "…")`. */
export function gainsOf(lock: Lock, onDisk: Lock | undefined): string[] {
  const before = new Map(onDisk?.entries.map(entry => [entry.id, entry]));
  const by = new Map<string, Entry[]>();
  for (const entry of lock.entries) {
    const what = whatOf(entry, before.get(entry.id));
    if (what !== undefined) by.set(what, [...(by.get(what) ?? []), entry]);
  }
  return ['new', 'reworded', 'moved', 'changed', 'gone', 'restored']
    .map(what => named(what, by.get(what) ?? []))
    .filter(text => text !== undefined);
}

function whatOf(now: Entry, before: Entry | undefined): string | undefined {
  if (before === undefined) return now.retired === undefined ? 'new' : undefined;
  if (now.retired !== undefined) return before.retired === undefined ? 'gone' : undefined;
  if (before.retired !== undefined) return 'restored';
  if (now.question !== before.question) return 'reworded';
  if (now.file !== before.file) return 'moved';
  return now.modified === before.modified ? undefined : 'changed';
}

const most = 3;

function named(what: string, questions: Entry[]): string | undefined {
  if (questions.length === 0) return undefined;
  const some = questions.slice(0, most).map(({ question }) => `"${question}"`);
  const more = questions.length > most ? ` and ${questions.length - most} more` : '';
  return `${questions.length} ${what} (${some.join(', ')}${more})`;
}
