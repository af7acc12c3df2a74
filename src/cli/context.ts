import type { Call } from '../unchanged/call.js';

/** The parts of the process that a command may use. */
export interface Context {
  cwd: string;
  env: NodeJS.ProcessEnv;
  stdout: Stream;
  stderr: Stream;
  /** The run as a later one can be compared with it; undefined if it is not to be remembered. */
  call?: Call | undefined;
  /** Ends `watch`; without it only the end of the process does. */
  signal?: AbortSignal;
  /** Whether messages about bugs say where they were thrown. */
  showsStacks?: boolean;
}

export interface Stream {
  write: (text: string) => unknown;
  isTTY?: boolean;
  /** Of a terminal. */
  columns?: number;
}

/** Exit codes; they never change their meaning. */
export const exit = {
  /** Everything was done. */
  ok: 0,
  /** The notes have errors, or an artifact could not be made or written. */
  failed: 1,
  /** The command line or the config is wrong; nothing was attempted. */
  usage: 2,
} as const;
