import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Repository } from '../git/repository.js';
import { filesAmong } from '../git/versions.js';
import type { Part } from '../identity/identify.js';
import type { Lock } from '../identity/model.js';

/**
 * Files that a lock knows and that are still notes, but that git did not or does not have: ignored ones, ones in other
 * repositories, ones behind symbolic links. The history says nothing about them.
 *
 * @param since the commit that the lock corresponds to
 */
export async function unseenFiles(
  repository: Repository,
  { entries }: Lock,
  since: string,
): Promise<ReadonlySet<string>> {
  const files = [...new Set(entries.filter(({ retired }) => retired === undefined).map(({ file }) => file))];
  const here = files.filter(file => existsSync(resolve(repository.root, file)));
  if (here.length === 0 || repository.head === undefined) return new Set();
  const [before, now] = [
    await filesAmong(repository, since, here),
    await filesAmong(repository, repository.head, here),
  ];
  return new Set(here.filter(file => !before.has(file) || !now.has(file)));
}

/**
 * The questions that may be absent from a version of the notes: all that git would have shown, except for files that it
 * has but no setting names, which somebody builds separately.
 *
 * @param unseen files that git does not have
 * @param files those of the version
 * @param named which of some files are named, including those excluded from the notes
 */
export async function partSeen(
  unseen: ReadonlySet<string>,
  files: ReadonlyMap<string, string>,
  named: (files: string[]) => Promise<ReadonlySet<string>>,
): Promise<Part> {
  const isNamed = await named([...files.keys()]);
  const isSeen = (file: string) => files.has(file) || !unseen.has(file);
  return { covers: file => isSeen(file) && (!files.has(file) || isNamed.has(file)), isGone: isSeen };
}
