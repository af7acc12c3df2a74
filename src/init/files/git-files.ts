import { posix } from 'node:path';
import type { Config } from '../../config/schema.js';
import { isOutside } from '../../source/scope.js';

/** What a build writes into the project and nobody commits, as lines of a `.gitignore` in the project's folder. */
export function ignoreLines({ outDir, cache }: Pick<Config, 'outDir' | 'cache'>): string[] {
  const folders = [outDir, cache].map(path => posix.normalize(path.replaceAll('\\', '/')).replace(/\/$/u, ''));
  const ours = folders.filter(path => !isOutside(path) && path !== '.').map(path => `/${path}/`);
  return [...new Set([...ours, 'node_modules/'])];
}

/** What git has to know of the lock, as lines of a `.gitattributes` in the project's folder; see docs/identity.md. */
export function attributeLines({ lock }: Pick<Config, 'lock'>): string[] {
  const path = posix.normalize(lock.replaceAll('\\', '/'));
  return isOutside(path) ? [] : [`${/\s/u.test(path) ? JSON.stringify(path) : path} merge=union`];
}
