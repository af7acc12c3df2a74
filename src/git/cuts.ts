import { readFile } from 'node:fs/promises';
import type { ObjectReader } from './objects.js';

/**
 * The commits whose parents a shallow clone lacks, of those that git's file `shallow` names. A clone that is as deep as the
 * history is long names the first commit too, which never had any.
 */
export async function cutCommits(shallowFile: string, objects: ObjectReader): Promise<Set<string>> {
  const named = (await readFile(shallowFile, 'utf8')).split(/\s+/u).filter(Boolean);
  const isCut = await Promise.all(
    // What cannot be read is no first commit that could be told.
    named.map(id => objects.read(id, 'commit').then(hasParents, () => true)),
  );
  return new Set(named.filter((_, at) => isCut[at]));
}

/** A commit begins with its tree and its parents, a line each. */
function hasParents(raw: Buffer): boolean {
  return /^tree \S+\nparent /u.test(raw.toString('latin1'));
}
