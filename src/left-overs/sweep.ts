import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isGone, ownerOf } from './owner.js';

/** Removes what processes that were killed left in a folder on their way, as far as it may be removed. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats && isGone(owner, Date.now() - stats.mtimeMs))
      await rm(path, { force: true, recursive: true }).catch(() => {});
  }
}
