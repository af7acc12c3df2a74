import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialiseLock } from '../identity/format-v1/serialise-lock.js';
import { parseLock } from '../identity/lock/parse.js';
import type { Lock } from '../identity/model.js';

/** Stores the lock derived from history for a commit. */
export interface LockStore {
  get(commit: string): Promise<Lock | undefined>;
  set(commit: string, lock: Lock): Promise<void>;
}

/** How many locks are kept; the oldest are deleted. */
const most = 8;

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
      const [sum, ...lines] = text.split('\n');
      const rest = lines.join('\n');
      return sum === hash(rest) ? parseLock(rest).lock : undefined;
    },
    async set(commit, lock) {
      const text = serialiseLock(lock);
      const path = join(folder, nameOf(commit));
      const own = `${path}.${process.pid}.tmp`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(own, `${hash(text)}\n${text}`);
        await rename(own, path);
        await forget(folder);
      } catch {
        await rm(own, { force: true }).catch(() => undefined);
      }
    },
  };
}

async function forget(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.lock'));
  if (names.length <= most) return;
  const times = await Promise.all(names.map(async name => ({ name, time: (await stat(join(folder, name))).mtimeMs })));
  const old = times.sort((a, b) => b.time - a.time).slice(most);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
