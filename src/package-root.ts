import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, which contains `templates/` and `package.json`: found by searching upwards from this
 * module, because it runs from `src/`, from `lib/` and from the bundle.
 */
export function packageRoot(): string {
  return find(dirname(fileURLToPath(import.meta.url)));
}

/** The package's version, as in its package.json. */
export function packageVersion(): string {
  return packageJson().version;
}

/** The address where bugs are reported, as in its package.json. */
export function bugsUrl(): string {
  return packageJson().bugs;
}

/**
 * A folder for caches: in the project's `node_modules` if it has one, otherwise in the user's cache folder.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(root: string, env: Record<string, string | undefined>): string {
  if (existsSync(join(root, 'node_modules'))) return join(root, 'node_modules/.cache/cardpress');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cardpress');
}

/** The address of a page of the documentation, by its path in the package. */
export function docsUrl(path: string): string {
  return `${packageJson().homepage.replace(/#.*$/u, '')}/blob/main/${path}`;
}

function packageJson(): { version: string; homepage: string; bugs: string } {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}

function find(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'templates'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder of the package cardpress was not found.');
  return find(parent);
}
