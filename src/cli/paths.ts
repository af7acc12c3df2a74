import { relative, resolve } from 'node:path';

/** A path in the shortest way to type it in the working directory. */
export function shortPath(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  const short = relative(cwd, full) || '.';
  return short.length < full.length ? short : full;
}
