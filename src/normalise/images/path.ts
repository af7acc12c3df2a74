import { posix } from 'node:path';
import { decodeUrl } from '../../mdast/decode-url.js';

/**
 * The segments of a picture's path as notes write it: Windows (`D:\a\b.png`), UNC, `file:`, POSIX, and URL-encoded. First
 * as it was typed, then decoded and without what follows `?` or `#`: both may be part of a name. Schemes, drives and empty
 * segments are dropped.
 */
export function segmentsOf(address: string): string[][] {
  const path = address
    .trim()
    .replaceAll('\\', '/')
    .replace(/^[a-z][a-z\d+.-]+:(?!\/\/[^/])(?:\/\/)?|^[a-z][a-z\d+.-]+:\/\//iu, '')
    .replace(/^\/?[a-z]:/iu, '');
  const readings = [path, decodeUrl(path), path.replace(/[?#].*$/u, ''), decodeUrl(path.replace(/[?#].*$/u, ''))];
  return [...new Set(readings)].map(reading => reading.split('/').filter(Boolean));
}

/** The name of the file that an address wants. */
export function nameOf(address: string): string {
  return segmentsOf(address).at(-1)?.at(-1) ?? address;
}

/** Whether an address leads to the network. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|ftp:|\/\/[^/])/iu.test(address);
}

/** Whether an address holds its picture itself. */
export function isInline(address: string): boolean {
  return /^data:/iu.test(address);
}

/** Whether a path starts beside the note, and not at a drive, a host or a root. */
export function isRelative(address: string): boolean {
  return !/^(?:[\\/]|[a-z][a-z\d+.-]*:)/iu.test(address.trim());
}

/** What a relative path means beside a note; starts with `..` where it leads above the project. */
export function besideNote(note: string, segments: string[]): string {
  return posix.join(posix.dirname(note), ...segments);
}
