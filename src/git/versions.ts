import { emptyTree } from './blob-id.js';
import { type Change, changesBetween } from './changes.js';
import { once } from './once.js';
import { inOrder } from './order.js';
import { type Pathspecs, pathWords } from './pathspec.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';
import { type TreeFile, TreeReader } from './tree.js';

/** A commit that changed the requested files, or merged two lines of history that both did. */
export interface Version {
  commit: string;
  /** Id of its tree. */
  tree: string;
  /**
   * The nearest ancestors that are versions, in the order of the commit's own parents. One that is not among the
   * versions is an ancestor of `since`.
   */
  parents: readonly string[];
  /** When it was committed, in seconds since 1970. */
  time: number;
  /**
   * Whether this clone lacks the commit's parents, so that it is unknown what came before and whether the commit
   * changed the files.
   */
  cut: boolean;
  /** All files that match the pathspecs at this version, by path relative to the project's folder, and their blobs. */
  files(): Promise<ReadonlyMap<string, string>>;
  /** All symbolic links that match the pathspecs at this version, likewise; their blobs are the paths they point to. */
  links(): Promise<ReadonlyMap<string, string>>;
  /** The blob of any file of the commit, by its path relative to the project's folder. */
  file(path: string): Promise<string | undefined>;
  /** All files of the commit with this name, in the project's folder and below. */
  named(name: string): Promise<TreeFile[]>;
  /** All files of the commit, in the project's folder and below. */
  allFiles(): Promise<ReadonlyMap<string, string>>;
}

export interface VersionsOptions {
  paths: Pathspecs;
  /** A commit: it and its ancestors are excluded. */
  since?: string;
}

interface Commit {
  commit: string;
  parents: readonly string[];
  time: number;
  tree: string;
}

/**
 * The versions of some files in the history of the checked-out commit, parents before children, in an order that is the
 * same in every clone. The last one has the current files, and all others are its ancestors. A merge is a version if it
 * joins lines of history that both changed the files, or if it changed them itself.
 *
 * @throws {GitError} if this clone does not have the commit `since`, or objects are missing
 */
export async function noteVersions(repository: Repository, options: VersionsOptions): Promise<Version[]> {
  return (await versionsAndAll(repository, options)).versions;
}

/** Versions, and everything they ever contained: each file and each symbolic link once for each different content. */
export interface VersionsAndAll {
  versions: Version[];
  everyFile: () => Promise<TreeFile[]>;
  everyLink: () => Promise<TreeFile[]>;
}

/** The same, with the contents of all of them. */
export async function versionsAndAll(
  repository: Repository,
  { paths, since }: VersionsOptions,
): Promise<VersionsAndAll> {
  if (repository.head === undefined || repository.head === since)
    return { versions: [], everyFile: async () => [], everyLink: async () => [] };
  const commits = inOrder(await readCommits(repository, [repository.head, ...(since ? [`^${since}`] : [])], paths));
  const trees = new TreeReader(repository);
  const { changes, entries } = entriesOf(repository, commits, paths);
  const versions = commits.map(
    ({ commit, parents, time, tree }): Version => ({
      commit,
      tree,
      parents,
      time,
      cut: repository.cuts.has(commit),
      files: async () => (await entries(commit)).files,
      links: async () => (await entries(commit)).links,
      file: path => trees.file(tree, path),
      named: name => trees.named(tree, name),
      allFiles: () => trees.all(tree),
    }),
  );
  const every = async (areLinks: boolean) =>
    [...(await changes()).values()]
      .flat()
      .flatMap(({ path, blob, isLink }) => (isLink === areLinks && blob !== undefined ? [{ path, blob }] : []));
  return { versions, everyFile: () => every(false), everyLink: () => every(true) };
}

/**
 * Which of some files a commit contains.
 *
 * @param paths relative to the project's folder
 */
export async function filesAmong(
  repository: Repository,
  commit: string,
  paths: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const [, tree = ''] = (await repository.objects.read(commit, 'commit')).toString('latin1').split(/[ \n]/u, 2);
  const trees = new TreeReader(repository);
  const found = new Set<string>();
  for (const path of paths) if ((await trees.file(tree, path)) !== undefined) found.add(path);
  return found;
}

/** All files of a tree that match the pathspecs, by path relative to the project's folder, and their blobs. */
export async function filesIn(
  repository: Repository,
  tree: string,
  paths: Pathspecs,
): Promise<ReadonlyMap<string, string>> {
  const pair = { name: tree, from: emptyTree(repository.format), to: tree };
  const changes = (await changesBetween(repository, [pair], paths)).get(tree) ?? [];
  return new Map(changes.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, blob] as const])));
}

/**
 * Git omits commits that changed nothing, and reports the nearest remaining ones as parents: "History Simplification"
 * in git-log(1).
 */
function readCommits(repository: Repository, range: string[], paths: Pathspecs): Promise<Commit[]> {
  return once(repository, ['commits', range, paths], () => listCommits(repository, range, paths));
}

async function listCommits({ root }: Repository, range: string[], paths: Pathspecs): Promise<Commit[]> {
  const how = ['--simplify-merges', '--parents', '--format=%ct %T'];
  const listed = await askGit(root, ['rev-list', ...how, ...range, ...pathWords(paths)]);
  const lines = listed === '' ? [] : listed.split('\n');
  return lines.flatMap((line, index) => {
    const [word, commit = '', ...parents] = line.split(' ');
    const [time, tree = ''] = (lines[index + 1] ?? '').split(' ');
    return word === 'commit' ? [{ commit, parents: [...new Set(parents)], time: Number(time), tree }] : [];
  });
}

/** How many file lists are kept: enough for branches that are walked in parallel. */
const kept = 32;

/** Files and symbolic links of a version, by path. */
interface Entries {
  files: ReadonlyMap<string, string>;
  links: ReadonlyMap<string, string>;
}

/** File lists are derived from that of a parent and the changes since; the changes are read on the first call. */
function entriesOf(repository: Repository, commits: Commit[], paths: Pathspecs) {
  const byId = new Map(commits.map(commit => [commit.commit, commit]));
  const baseOf = ({ parents: [first] }: Commit) => (first === undefined ? undefined : byId.get(first));
  const none = emptyTree(repository.format);
  let known: Promise<Map<string, Change[]>> | undefined;
  const changes = () => {
    known ??= changesBetween(
      repository,
      commits.map(commit => ({ name: commit.commit, from: baseOf(commit)?.tree ?? none, to: commit.tree })),
      paths,
    );
    return known;
  };
  const recent = new Map<string, Entries>();

  const entries = async (id: string): Promise<Entries> => {
    const byCommit = await changes();
    const steps: Change[][] = [];
    let at = byId.get(id);
    for (; at && !recent.has(at.commit); at = baseOf(at)) steps.push(byCommit.get(at.commit) ?? []);
    const made = changed(at && recent.get(at.commit), steps.reverse().flat());
    recent.delete(id);
    recent.set(id, made);
    for (const oldest of recent.keys()) if (recent.size > kept) recent.delete(oldest);
    return made;
  };
  return { changes, entries };
}

function changed(before: Entries | undefined, changes: Change[]): Entries {
  const [files, links] = [new Map(before?.files), new Map(before?.links)];
  for (const { path, blob, isLink } of changes) {
    files.delete(path);
    links.delete(path);
    if (blob !== undefined) (isLink ? links : files).set(path, blob);
  }
  return { files, links };
}
