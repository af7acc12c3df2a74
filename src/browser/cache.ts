import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserError } from './error.js';
import type { Machine } from './machine.js';

type Place = Pick<Machine, 'env' | 'platform' | 'home' | 'tmp' | 'uid'>;

/**
 * Makes the folder that unpacked browsers and font settings are kept in, and gives its path: in `$XDG_CACHE_HOME`, else
 * in `~/.cache`, else, where neither can be written, in the folder for temporary files.
 */
export function cacheFolder(machine: Place): string {
  const { env, home, tmp, uid } = machine;
  for (const base of [env.XDG_CACHE_HOME, join(home, '.cache')]) {
    // The specification of base directories says to ignore relative paths.
    if (!base?.startsWith('/') && machine.platform !== 'win32') continue;
    const folder = base && writable(join(base, 'cardpress'));
    if (folder) return folder;
  }
  const shared = join(tmp, `cardpress-${uid ?? 'user'}`);
  const folder = writable(shared);
  // Others may write to the folder for temporary files, and a program of theirs must never be run.
  if (folder && isOurs(folder, uid)) return folder;
  throw new BrowserError(
    `There is no folder to keep an unpacked browser and font settings in: neither ${join(home, '.cache')} nor ${shared} is ours to write to.`,
    'Set XDG_CACHE_HOME to a folder of yours.',
  );
}

function writable(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch {
    return undefined;
  }
}

function isOurs(folder: string, uid: number | undefined): boolean {
  if (uid === undefined) return true;
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0;
}
