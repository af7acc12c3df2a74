import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, where `templates/` and `package.json` lie: found upward from this module, since it runs
 * from `src/`, from `lib/` and from the bundle.
 */
export const packageRoot: string = find(dirname(fileURLToPath(import.meta.url)));

/** The package's version, as in its package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

function find(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of the package cardpress was not found.');
  return find(parent);
}
