import type { Version } from '../git/versions.js';

/** A file as some versions have it. */
interface File {
  path: string;
  blob: string;
}

/** For each commit, the file contents that no later version has, so that what was read from them can be released. */
export async function lastFiles(
  versions: readonly Pick<Version, 'commit' | 'files'>[],
): Promise<Map<string, readonly File[]>> {
  const last = new Map<string, Map<string, string>>();
  for (const { commit, files } of versions) {
    for (const [path, blob] of await files()) {
      const blobs = last.get(path) ?? new Map<string, string>();
      last.set(path, blobs.set(blob, commit));
    }
  }
  const byCommit = new Map<string, File[]>();
  for (const [path, blobs] of last) {
    for (const [blob, commit] of blobs) byCommit.set(commit, [...(byCommit.get(commit) ?? []), { path, blob }]);
  }
  return byCommit;
}
