import { resolve } from 'node:path';

/** The full path of what a setting names from the project's folder, if it names something. */
export function inRoot(root: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(root, path);
}
