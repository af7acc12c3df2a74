import { type AddedLine, addedLines } from './added-lines.js';
import { literal } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';
import { TreeReader } from './tree.js';
import { noteVersions, type Version } from './versions.js';
import { worktreeState } from './worktree.js';

/** What git knows of one file. */
export interface FileHistory {
  /** Whether the commit that is checked out has it. */
  inHead: boolean;
  /** Whether it differs on disk or in the index from the commit that is checked out. */
  isDirty: boolean;
  /** The commit that last changed it; undefined where no commit ever had it. */
  lastCommit?: Version;
  /** The commit that took it away, where it is gone. */
  deletedIn?: Version;
  /** Commits that changed it, or joined histories that both did: parents before children. */
  versions: readonly Version[];
  /** Its text at a version; undefined where it is not there. */
  textAt(version: Version): Promise<string | undefined>;
  /** Its text at any commit, whether that changed it or not. */
  textOfCommit(commit: Pick<Version, 'file'>): Promise<string | undefined>;
  /** The same of a commit that is none of the versions, with the commit's time in seconds since 1970. */
  stateIn(commit: string): Promise<{ text: string | undefined; time: number }>;
  /** Its text in the latest commit that had it. */
  lastText(): Promise<string | undefined>;
  /** Every line that a commit ever added to it, oldest commits first; what a merge's author wrote counts, what the merge brought in does not. */
  addedLines(): Promise<AddedLine[]>;
}

/**
 * What git knows of one file, in the history of what is checked out.
 *
 * @param path from the project's folder, with `/`
 */
export async function fileHistory(repository: Repository, path: string): Promise<FileHistory> {
  const paths = [literal(path)];
  const [versions, { clean }] = await Promise.all([
    noteVersions(repository, { paths }),
    worktreeState(repository, paths),
  ]);
  const blobs = new Map<string, string | undefined>();
  for (const { commit, files } of versions) blobs.set(commit, (await files()).get(path));
  const last = lastChange(versions, blobs);
  const inHead = last !== undefined && blobs.get(last.commit) !== undefined;
  const textAt = async ({ commit }: Version) => {
    const blob = blobs.get(commit);
    return blob === undefined ? undefined : (await repository.objects.read(blob)).toString('utf8');
  };
  return {
    inHead,
    isDirty: !clean,
    ...(last && { lastCommit: last }),
    ...(last && !inHead && { deletedIn: last }),
    versions,
    textAt,
    async textOfCommit({ file }) {
      const blob = await file(path);
      return blob === undefined ? undefined : (await repository.objects.read(blob)).toString('utf8');
    },
    async stateIn(commit) {
      const [tree = '', time] = (await askGit(repository.root, ['show', '-s', '--format=%T %ct', commit])).split(' ');
      const blob = await new TreeReader(repository).file(tree, path);
      const text = blob === undefined ? undefined : (await repository.objects.read(blob)).toString('utf8');
      return { text, time: Number(time) };
    },
    async lastText() {
      const latest = versions.findLast(({ commit }) => blobs.get(commit) !== undefined);
      return latest && textAt(latest);
    },
    addedLines: () => addedLines(repository, versions, blobs),
  };
}

/** What git knows of a file outside the repository. */
export const noFileHistory: FileHistory = {
  inHead: false,
  isDirty: false,
  versions: [],
  textAt: async () => undefined,
  textOfCommit: async () => undefined,
  stateIn: async () => ({ text: undefined, time: 0 }),
  lastText: async () => undefined,
  addedLines: async () => [],
};

/** From the last version back past merges that only took over what one side had. */
function lastChange(versions: readonly Version[], blobs: ReadonlyMap<string, string | undefined>): Version | undefined {
  const byId = new Map(versions.map(version => [version.commit, version]));
  let last = versions.at(-1);
  for (let next = last; next; ) {
    last = next;
    const blob = blobs.get(next.commit);
    const same = next.parents.flatMap(parent => byId.get(parent) ?? []).filter(one => blobs.get(one.commit) === blob);
    next = versions.findLast(version => same.includes(version));
  }
  return last;
}
