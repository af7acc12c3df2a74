import type { Message } from '../bank/model.js';
import type { Entry, Lock } from '../identity/model.js';
import { fewOf, quoted, sentences } from '../say/lists.js';
import { say } from '../say/say.js';
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
  const state = onDisk === undefined ? say('There is no lock') : say('The lock is behind the notes');
  return {
    rule: 'lock-behind',
    severity: isForbidden ? 'error' : 'warning',
    file,
    reason: sentences(
      say('{state}, and it was not written.', { state }),
      gains.length > 0 ? say('Missing from it: {gains}.', { gains: gains.join(say('; ')) }) : '',
    ),
    remedy: say(
      'Run `cardpress build` where you edit the notes and commit {file}. Until then each build walks the history of the notes; in a shallow clone, rewording a question that the lock does not know makes a new card.',
      { file },
    ),
  };
}

/** What a lock has that the one on the disk has not, in words: `2 new ("…", "…")`. */
export function gainsOf(lock: Lock, onDisk: Lock | undefined): string[] {
  const before = new Map(onDisk?.entries.map(entry => [entry.id, entry]));
  const by = new Map<Gain, Entry[]>();
  for (const entry of lock.entries) {
    const what = whatOf(entry, before.get(entry.id));
    if (what !== undefined) by.set(what, [...(by.get(what) ?? []), entry]);
  }
  return Object.entries(counted)
    .map(([what, said]) => named(said, by.get(what as Gain) ?? []))
    .filter(text => text !== undefined);
}

type Gain = keyof typeof counted;

const counted = {
  new: (count: number) => say('{count} new', { count }),
  reworded: (count: number) => say('{count} reworded', { count }),
  moved: (count: number) => say('{count} moved', { count }),
  changed: (count: number) => say('{count} changed', { count }),
  gone: (count: number) => say('{count} gone', { count }),
  restored: (count: number) => say('{count} restored', { count }),
};

function whatOf(now: Entry, before: Entry | undefined): Gain | undefined {
  if (before === undefined) return now.retired === undefined ? 'new' : undefined;
  if (now.retired !== undefined) return before.retired === undefined ? 'gone' : undefined;
  if (before.retired !== undefined) return 'restored';
  if (now.question !== before.question) return 'reworded';
  if (now.file !== before.file) return 'moved';
  return now.modified === before.modified ? undefined : 'changed';
}

const most = 3;

function named(said: (count: number) => string, questions: Entry[]): string | undefined {
  if (questions.length === 0) return undefined;
  const names = fewOf(
    questions.map(({ question }) => quoted(question)),
    most,
  );
  return say('{counted} ({names})', { counted: said(questions.length), names });
}
