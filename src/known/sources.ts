import type { Config } from '../config/schema.js';
import type { FileHistory } from '../git/file-history.js';
import type { Repository } from '../git/repository.js';
import type { OnProgress } from '../progress.js';
import type { RoundMemory } from '../round-memory.js';
import type { LeaveOut } from '../source/leave-out.js';
import type { UnreadGit } from './unread-git.js';

export interface KnownLockOptions {
  /** With the READMEs that are notes for what is in them. */
  config: Config & Pick<LeaveOut, 'kept'>;
  /** The project's folder. */
  root: string;
  /** Full path of the config file. Default: one of the usual names in `root`. */
  configFile?: string | undefined;
  env: NodeJS.ProcessEnv;
  /** Notes named in addition to the config's, relative to `root`. */
  notes?: readonly string[] | undefined;
  /**
   * Generates a namespace for a project without one; omitted if the lock will not be written, because the namespace
   * would be lost.
   */
  nameAnew?: (() => string) | undefined;
  /** The last published deck or bank, as a path or a URL. */
  previous?: string | undefined;
  /** Use the history of the notes as if there were no lock. */
  fromGit?: boolean | undefined;
  /** Whether git is used. Default: true. */
  history?: boolean | undefined;
  /** Keeps what was derived from commits for the next build of this process. */
  memory?: RoundMemory | undefined;
  onProgress?: OnProgress | undefined;
}

/** The resolved sources, in addition to the options. */
export interface Sources extends KnownLockOptions {
  text: string | undefined;
  repository: Repository | undefined;
  past: FileHistory | undefined;
  /** Why the repository, or its history, is undefined although it exists. */
  unread: UnreadGit | undefined;
}
