import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from '../config/schema.js';
import type { Lock } from '../identity/model.js';
import { readPrevious } from '../inspect/previous/read-previous.js';
import { projectPath } from '../source/find.js';

/** Files that contain a lock, the deck first: it is what readers have. */
const carriers = ['deck.apkg', 'bank.json'];

/**
 * The deck or bank that an earlier build left where the next one will be written; undefined if there is none with a
 * lock.
 */
export async function leftBuild(
  { outDir }: Pick<Config, 'outDir'>,
  root: string,
): Promise<{ lock: Lock; name: string } | undefined> {
  for (const carrier of carriers) {
    const path = resolve(root, outDir, carrier);
    if (!(await stat(path).catch(() => undefined))?.isFile()) continue;
    const read = await readPrevious(path, { cwd: root });
    if ('lock' in read) return { lock: read.lock, name: projectPath(root, path) };
  }
  return undefined;
}
