import type { Message } from '../bank/model.js';
import type { Lock } from '../identity/model.js';

/**
 * What a plan compares with: nothing, if no build is known; the lock written by the last build; without one, the notes
 * at their last commit, or before that commit if they are unchanged since; or a published deck or bank.
 */
export type Against =
  | { kind: 'nothing' }
  | { kind: 'lock' }
  | { kind: 'history'; upTo: 'last-commit' | 'before-last-commit' }
  | { kind: 'published'; name: string };

/** The last published deck or bank. */
export interface Published {
  lock: Lock;
  /** The path or URL it came from, as shown in messages. */
  name: string;
  /** Whether nobody named it: it was in the output folder. */
  isLeft?: boolean;
}

/** What is known about a project's questions before its notes are compared with it. */
export interface KnownLock {
  /** Full path of the lock. */
  path: string;
  /** The lock on disk; undefined if there is none yet. */
  text?: string;
  /** Its parsed contents; undefined if it has a mistake. */
  onDisk?: Lock;
  /** What is known; undefined if nothing is, or if there was a mistake. */
  lock?: Lock;
  /** The project's namespace, which keeps its ids distinct from those of other projects. */
  namespace: string;
  against: Against;
  /** Whether a build can use it; if not, the messages say why. */
  isSound: boolean;
  messages: Message[];
  /** The published deck or bank, if only the questions in the notes can tell whether it belongs to this project. */
  unvouched?: Published;
  /** What to report if the lock is behind the notes: which history is missing to update it. */
  ifBehind?: Message[];
}

/** The same without the disk contents. */
export type Gathered = Omit<KnownLock, 'path' | 'text'>;
