import { type AddedLine, addedLines } from './added-lines.js';
import { literal } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';
import { TreeReader } from './tree.js';
import { noteVersions, type Version } from './versions.js';
import { worktreeState } from './worktree.js';

/** What git knows about one file. */
export interface FileHistory {
  /** Whether the checked-out commit contains it. */
  inHead: boolean;
  /** Whether it differs from the checked-out commit on disk or in the index. */
  isDirty: boolean;
  /** The commit that last changed it; undefined if no commit ever had it. */
  lastCommit?: Version;
  /** The commit that deleted it, if it is gone. */
  deletedIn?: Version;
  /** Commits that changed it, or merged histories that both did: parents before children. */
  versions: readonly Version[];
  /** Its text at any commit, whether the commit changed it or not; undefined if it did not exist. */
  textAt(commit: Pick<Version, 'file'>): Promise<string | undefined>;
  /** The same for a commit that is not among the versions, with the commit's time in seconds since 1970. */
  stateIn(commit: string): Promise<{ text: string | undefined; time: number }>;
  /** Its text in the latest commit that contained it. */
  lastText(): Promise<string | undefined>;
  /**
   * Every line that a commit ever added to it, oldest commits first; a merge counts only with what its author wrote,
   * not with what it merged.
   */
  addedLines(): Promise<AddedLine[]>;
}

/**
 * What git knows about one file, in the history of the checked-out commit.
 *
 * @param path relative to the project's folder, with `/`
 */
export async function fileHistory(repository: Repository, path: string): Promise<FileHistory> {
  const paths = [literal(path)];
  const [versions, { clean }] = await Promise.all([
    noteVersions(repository, { paths }),
    worktreeState(repository, paths),
  ]);
  const blobAt: BlobAt = ({ file }) => file(path);
  const last = await lastChange(versions, blobAt);
  const inHead = last !== undefined && (await blobAt(last)) !== undefined;
  const textAt = async (version: Pick<Version, 'file'>) => {
    const blob = await blobAt(version);
    return blob === undefined ? undefined : (await repository.objects.read(blob)).toString('utf8');
  };
  return {
    inHead,
    isDirty: !clean,
    ...(last && { lastCommit: last }),
    ...(last && !inHead && { deletedIn: last }),
    versions,
    textAt,
    async stateIn(commit) {
      const [tree = '', time] = (await askGit(repository.root, ['show', '-s', '--format=%T %ct', commit])).split(' ');
      const blob = await new TreeReader(repository).file(tree, path);
      const text = blob === undefined ? undefined : (await repository.objects.read(blob)).toString('utf8');
      return { text, time: Number(time) };
    },
    async lastText() {
      for (const version of versions.toReversed()) {
        const text = await textAt(version);
        if (text !== undefined) return text;
      }
      return undefined;
    },
    async addedLines() {
      const blobs = new Map<string, string | undefined>();
      for (const version of versions) blobs.set(version.commit, await blobAt(version));
      return addedLines(repository, versions, blobs);
    },
  };
}

/** What git knows about a file outside the repository. */
export const noFileHistory: FileHistory = {
  inHead: false,
  isDirty: false,
  versions: [],
  textAt: async () => undefined,
  stateIn: async () => ({ text: undefined, time: 0 }),
  lastText: async () => undefined,
  addedLines: async () => [],
};

type BlobAt = (version: Pick<Version, 'file'>) => Promise<string | undefined>;

/** From the last version back past merges that only took over one side. */
async function lastChange(versions: readonly Version[], blobAt: BlobAt): Promise<Version | undefined> {
  const byId = new Map(versions.map(version => [version.commit, version]));
  let last = versions.at(-1);
  for (let next = last; next; ) {
    last = next;
    const blob = await blobAt(next);
    const same = new Set<Version>();
    for (const parent of next.parents.flatMap(id => byId.get(id) ?? []))
      if ((await blobAt(parent)) === blob) same.add(parent);
    next = versions.findLast(version => same.has(version));
  }
  return last;
}
