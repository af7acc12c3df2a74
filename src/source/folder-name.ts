import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { globBase } from './find.js';

/** The name of a folder that was named, or of that in which a named file is or a glob begins to search. */
export async function folderName(root: string, asked: string): Promise<string> {
  const full = resolve(root, asked);
  const stats = await stat(full).catch(() => undefined);
  if (stats?.isFile()) return basename(dirname(full));
  return basename(stats === undefined && isDynamicPattern(asked) ? resolve(root, globBase(asked)) : full);
}
