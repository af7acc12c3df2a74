import { resolve } from 'node:path';

/** The full path of a setting relative to the project's folder; undefined if it is not set. */
export function inRoot(root: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(root, path);
}
