import { createHash } from 'node:crypto';

/** How a repository computes ids: almost all use sha1. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * The id of these bytes as a blob. A file on disk can be a different blob in git if git converts line endings or runs
 * filters (`.gitattributes`): use `worktreeState` to find out whether it was changed.
 */
export function blobId(bytes: Uint8Array, format: ObjectFormat = 'sha1'): string {
  return objectId('blob', bytes, format);
}

/** The id of the empty tree. Git knows it even if the repository does not contain it. */
export function emptyTree(format: ObjectFormat): string {
  return objectId('tree', new Uint8Array(), format);
}

function objectId(type: string, bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
