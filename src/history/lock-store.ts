import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forget, touch } from '../forget.js';
import { serialiseLock } from '../identity/format-v1/serialise-lock.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';
import { makeFolder } from '../make-folder.js';
import { writeWhole } from '../write-whole.js';
import { keptLocks } from './thresholds.js';

/** The store's files, and those on the way, in a folder that has others too. */
const ours = /\.lock(?:\.[\da-f-]+\.tmp)?$/u;

/** Stores the lock derived from history for a commit. */
export interface LockStore {
  get(commit: string): Promise<Lock | undefined>;
  set(commit: string, lock: Lock): Promise<void>;
}

/**
 * A store in a folder, one file per commit. Damaged files are skipped, and what cannot be written is not stored: the
 * locks are then simply derived again.
 *
 * @param key what else the locks depend on: the settings, the initial lock, the version of cardpress
 */
export function folderStore(folder: string, key: string): LockStore {
  const prefix = `${hash(key).slice(0, 16)}-`;
  const nameOf = (commit: string) => `${prefix}${commit.slice(0, 40)}.lock`;
  let names: Promise<Set<string>> | undefined;
  const kept = () => readdir(folder).catch((): string[] => []);
  return {
    async get(commit) {
      names ??= kept().then(found => new Set(found));
      if (!(await names).has(nameOf(commit))) return undefined;
      const text = await readFile(join(folder, nameOf(commit)), 'utf8').catch(() => '');
      touch(join(folder, nameOf(commit)));
      const [sum, ...lines] = text.split('\n');
      const rest = lines.join('\n');
      return sum === hash(rest) ? parseLock(rest).lock : undefined;
    },
    async set(commit, lock) {
      const text = serialiseLock(lock);
      try {
        makeFolder(folder);
        writeWhole(join(folder, nameOf(commit)), `${hash(text)}\n${text}`);
        forget(folder, { files: keptLocks }, ours);
      } catch {}
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
