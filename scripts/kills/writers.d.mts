export interface Kill {
  signal?: 'SIGKILL' | 'SIGTERM';
  /** Whether files on the way are waited for first: a busy machine may take long to begin. */
  waits?: boolean;
}

export interface Killed {
  isMixed: boolean;
  left: string[];
  /** Whether there were files on the way. */
  isInterrupted: boolean;
}

/**
 * Kills one that writes, and looks at what is there once a build has begun.
 * @param after milliseconds after it has begun
 */
export function killWriter(after: number, kill?: Kill): Promise<Killed>;
