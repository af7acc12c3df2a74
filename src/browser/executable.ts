import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { say } from '../say/say.js';

/** Says why a path cannot be run as a program; undefined if it can. */
export function whyNotExecutable(path: string): string | undefined {
  try {
    if (!statSync(path).isFile()) return say('is not a file');
  } catch {
    return say('does not exist');
  }
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return say('is not executable');
  }
  return undefined;
}

/**
 * Whether a program runs inside a snap, which can see neither our font settings nor our temporary folder. Ubuntu's
 * `chromium-browser` is a script that starts one.
 */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real.endsWith('/bin/snap')) return true;
  const start = startOf(real);
  return start.startsWith('#!') && start.includes('/snap/bin/');
}

function startOf(path: string): string {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
