import { createHash } from 'node:crypto';

/** How a repository makes ids: all but a few use sha1. */
export type ObjectFormat = 'sha1' | 'sha256';

/**
 * The id that git gives these bytes as a file's content. A file on disk may be another blob in git, where git changes line
 * ends or runs filters (`.gitattributes`): whether it was changed is what `worktreeState` says.
 */
export function blobId(bytes: Uint8Array, format: ObjectFormat = 'sha1'): string {
  return objectId('blob', bytes, format);
}

/** The id of a tree without files. Every git knows it without having it. */
export function emptyTree(format: ObjectFormat): string {
  return objectId('tree', new Uint8Array(), format);
}

function objectId(type: string, bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
