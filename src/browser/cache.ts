import { accessSync, constants, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { say } from '../say/say.js';
import { BrowserError } from './error.js';
import type { Machine } from './machine.js';

type Place = Pick<Machine, 'env' | 'platform' | 'home' | 'tmp' | 'uid'>;

/**
 * Creates the folder for unpacked browsers and font settings and returns its path: in `$XDG_CACHE_HOME`, else in
 * `~/.cache`, else, if neither is writable, in the folder for temporary files.
 */
export function cacheFolder(machine: Place): string {
  const { env, home, tmp, uid } = machine;
  for (const base of [env.XDG_CACHE_HOME, join(home, '.cache')]) {
    // The XDG Base Directory Specification says to ignore relative paths.
    if (!base?.startsWith('/') && machine.platform !== 'win32') continue;
    const folder = base && writable(join(base, 'cardpress'));
    if (folder) return folder;
  }
  const shared = join(tmp, `cardpress-${uid ?? 'user'}`);
  const folder = writable(shared);
  // Other users can write to the folder for temporary files, and a program of theirs must never be run.
  if (folder && isOurs(folder, uid)) return folder;
  throw new BrowserError(
    say(
      'There is no folder for the unpacked browser and the font settings: neither {home} nor {shared} is writable and ours.',
      { home: join(home, '.cache'), shared },
    ),
    say('Set XDG_CACHE_HOME to a folder that you own.'),
  );
}

function writable(folder: string): string | undefined {
  try {
    makeFolder(folder, 0o700);
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
