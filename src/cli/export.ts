import { runBuild } from './build.js';
import type { Context } from './context.js';
import type { Arguments } from './options.js';

/** `cardpress export <formats…>`: builds these artifacts only. Returns the exit code. */
export function runExport({ formats = [], ...args }: Arguments, context: Context): Promise<number> {
  return runBuild({ ...args, only: formats }, context);
}
