import type { Config } from '../config/schema.js';
import type { FileHistory } from '../git/file-history.js';
import type { Repository } from '../git/repository.js';
import type { UnreadGit } from './unread-git.js';

export interface KnownLockOptions {
  config: Config;
  /** The project's folder. */
  root: string;
  /** Full path of the config file. Default: one of the usual names in `root`. */
  configFile?: string | undefined;
  env: NodeJS.ProcessEnv;
  /** Notes that somebody named beside the config's, from `root`. */
  notes?: readonly string[] | undefined;
  /** Makes a name for a project without one; left out where the lock will not be written, since nobody would know it again. */
  nameAnew?: (() => string) | undefined;
  /** A deck or bank that was published last, as a path or an address. */
  previous?: string | undefined;
  /** Go by the history of the notes as if there were no lock. */
  fromGit?: boolean | undefined;
  /** Whether git is asked. Default: true. */
  history?: boolean | undefined;
}

/** What is asked, beside what the options say. */
export interface Sources extends KnownLockOptions {
  text: string | undefined;
  repository: Repository | undefined;
  past: FileHistory | undefined;
  /** Why the repository, or its history, is undefined although it is there. */
  unread: UnreadGit | undefined;
}
