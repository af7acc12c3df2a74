import { posix } from 'node:path';

/**
 * The segments of a picture's path as notes write it: Windows (`D:\a\b.png`), UNC, `file:///`, POSIX, URL-encoded.
 * Drives, hosts, queries and empty segments are dropped. Empty for an address that names no file.
 */
export function segmentsOf(url: string): string[] {
  const path = url
    .replace(/^file:\/{2,3}/iu, '/')
    .replaceAll('\\', '/')
    .replace(/^\/?[a-z]:/iu, '');
  return decode(path.replace(/[?#].*$/u, ''))
    .split('/')
    .filter(Boolean);
}

/** Whether an address leads to the network or holds its picture itself, and so names no file. */
export function isRemote(url: string): boolean {
  return /^(?:https?:|ftp:|data:|\/\/[^/])/iu.test(url);
}

/** What a relative path means beside a note; undefined where it leads above the project. */
export function besideNote(note: string, segments: string[]): string | undefined {
  const path = posix.join(posix.dirname(note), ...segments);
  return path.startsWith('../') ? undefined : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
