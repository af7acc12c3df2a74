import type { Message } from '../bank/model.js';
import { say } from '../say/say.js';

/**
 * The time of a build that makes every note newer than what readers have, in seconds since 1970. What they did in Anki has
 * the time of their clock, which no commit knows: so the clock is asked, but where `SOURCE_DATE_EPOCH` says the time.
 *
 * @param changed when the notes came to be as they are
 * @param now asks the clock, in milliseconds since 1970
 */
export function refreshTime(changed: number, env: NodeJS.ProcessEnv, now: () => number): number {
  const isSet = /^\d+$/u.test(env.SOURCE_DATE_EPOCH ?? '');
  // Anki takes what is newer by a second, also than an edit of this one.
  return isSet ? changed : Math.max(changed, Math.floor(now() / 1000) + 1);
}

/** Says what a refresh takes away. */
export function refreshed(lock: string, notes: number): Message[] {
  const all = notes === 1 ? say('The note is') : say('All {notes} notes are', { notes });
  return [
    {
      rule: 'refresh',
      severity: 'warning',
      file: lock,
      reason: say(
        '{all} newer than what readers have: their next import replaces every field and every tag, `marked`, `leech` and tags and edits of their own among them. Flags, decks, suspended cards and the schedule stay.',
        { all },
      ),
      remedy: say('Use `--refresh` for one build, and tell your readers; build without it again after that.'),
    },
  ];
}
