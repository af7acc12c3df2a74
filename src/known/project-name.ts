import { createHash, randomBytes } from 'node:crypto';
import { firstCommit } from '../git/first-commit.js';
import { formerPrefixes } from '../git/moved-folder.js';
import { pathOf } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';

/**
 * The namespace that git gives a project: derived from the repository's first commit and the project's location in the
 * repository, so that every clone gives the same one, whatever the folder, the host and the remote are called. A folder
 * that moved keeps the namespace of its first location. Undefined if there is no commit, or this clone lacks the first
 * one.
 *
 * @param paths pathspecs of the notes
 * @param lock the lock's path in the config: two projects in one folder have different ones
 */
export async function projectName(repository: Repository, paths: string[], lock: string): Promise<string | undefined> {
  const first = await firstCommit(repository, paths);
  if (first === undefined) return undefined;
  const former = await formerPrefixes(repository, paths.map(pathOf));
  return nameFrom(first, former.at(-1) ?? repository.prefix, lock);
}

/** The namespace that a first commit gives to the project in a folder (a prefix from the repository's root). */
export function nameFrom(first: string, prefix: string, lock: string): string {
  const parts = JSON.stringify(['project', first, prefix, ...(lock === usualLock ? [] : [lock])]);
  return encode(createHash('sha256').update(parts).digest());
}

/** The default of the setting `lock`. */
export const usualLock = 'cardpress.lock';

/** A namespace that no other project has. */
export function randomName(): string {
  return encode(randomBytes(10));
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 80 bits as 16 characters. */
function encode(bytes: Uint8Array): string {
  const bits = [...bytes.subarray(0, 10)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map(five => base32[Number.parseInt(five, 2)]).join('');
}
