import type { Message } from '../bank/model.js';
import type { Lock } from '../identity/model.js';

/**
 * What a plan compares with: nothing, where no build is known; the lock that the last build wrote; where there is none, the
 * notes as their last commit had them, or before that one if they are still what it made them; or a deck or bank that was
 * published.
 */
export type Against =
  | { kind: 'nothing' }
  | { kind: 'lock' }
  | { kind: 'history'; upTo: 'last-commit' | 'before-last-commit' }
  | { kind: 'published'; name: string };

/** The deck or bank that was published last. */
export interface Published {
  lock: Lock;
  /** The path or address that it came from, as a message may say it. */
  name: string;
  /** Whether nobody named it: it lay where the next one goes. */
  isLeft?: boolean;
}

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
  /** Whether a build can go by it; if not, the messages say why. */
  isSound: boolean;
  messages: Message[];
  /** What was published last, where nothing but the questions of the notes can tell whether it is of this project. */
  unvouched?: Published;
  /** What else is to be said where the lock is behind the notes: which history is missing that would bring it forward. */
  ifBehind?: Message[];
}

/** The same without what the disk says. */
export type Gathered = Omit<KnownLock, 'path' | 'text'>;
