import { posix, relative, resolve, sep } from 'node:path';
import { configName, folder } from '../artifacts/markdown/folder.js';
import { isThere } from './root.js';
import type { Config } from './schema.js';

/**
 * The config without the notes that `export markdown` has written into a folder of the project: where all of it is searched, each
 * question would be there twice. They are notes where the config names them.
 */
export async function withoutWritten(config: Config, root: string): Promise<Config> {
  const full = resolve(root, config.outDir, folder);
  const written = relative(root, full).split(sep).join('/');
  const isNamed = config.notes.some(path =>
    `${posix.normalize(path.replaceAll('\\', '/'))}/`.startsWith(`${written}/`),
  );
  if (isNamed || !(await isThere(resolve(full, configName)))) return config;
  return { ...config, exclude: [...config.exclude, written] };
}
