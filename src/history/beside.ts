import { collectionsOf } from '../questions/collections.js';

/** The files of a version that are compared with each other, and the name of their collection. */
export interface Collection {
  name: string;
  files: readonly { path: string; blob: string }[];
}

/**
 * The collection of each of a version's notes.
 *
 * @param files blobs by their paths
 */
export function collectionsIn(notes: readonly string[], files: ReadonlyMap<string, string>): Map<string, Collection> {
  const names = collectionsOf(notes);
  const collections = new Map<string, { path: string; blob: string }[]>();
  const found = new Map<string, Collection>();
  for (const [path, name] of names) {
    const own = collections.get(name) ?? [];
    collections.set(name, own);
    own.push({ path, blob: files.get(path) as string });
    found.set(path, { name, files: own });
  }
  return found;
}
