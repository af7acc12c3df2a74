import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ObjectFormat } from './blob-id.js';
import { cutCommits } from './cuts.js';
import { GitError } from './error.js';
import { mayBeInRepository } from './homes.js';
import { ObjectReader } from './objects.js';
import { askGit } from './run.js';

/** The repository whose work tree contains a project, in its current state. */
export interface Repository {
  /** The project's folder, absolute. */
  root: string;
  /** The top folder of the work tree, absolute, as git reports it: without symbolic links. */
  top: string;
  /** The project's folder relative to the top: `''`, or `a/b/`. */
  prefix: string;
  /** The checked-out commit; undefined if there is none yet. */
  head: string | undefined;
  /** Whether this clone lacks older commits. */
  shallow: boolean;
  /** Commits whose parents this clone lacks. */
  cuts: ReadonlySet<string>;
  /** Whether this clone fetches missing objects on demand (`git clone --filter`): see `ObjectReader.prefetch`. */
  isPartial(): Promise<boolean>;
  format: ObjectFormat;
  /** Reads blobs and trees. */
  objects: ObjectReader;
  /** Ends the process that reads objects. */
  close(): void;
}

/**
 * Why there is no usable repository: git is not installed; the folder is not in one; git refuses to read it because it
 * belongs to another user (`safe.directory`); it is in a repository without a work tree; or something else.
 */
export type NoRepositoryReason = 'no-git' | 'no-repository' | 'not-trusted' | 'no-work-tree' | 'failed';

export interface NoRepository {
  reason: NoRepositoryReason;
  /** What git said, in English. */
  said: string;
}

export type FoundRepository =
  | { repository: Repository; none?: never }
  | {
      repository?: never;
      none: NoRepository;
    };

/** Finds the repository that contains a project's folder; if there is none, says why. Never rejects. */
export async function findRepository(root: string): Promise<FoundRepository> {
  const folder = resolve(root);
  // Starting git only to hear that takes as long as reading many notes.
  if (!(await mayBeInRepository(folder))) return { none: { reason: 'no-repository', said: 'not a git repository' } };
  try {
    return { repository: await read(folder) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { none: { reason: reasonOf(error), said: error.said || error.message } };
  }
}

/** The repository that contains a project's folder, if there is one that git can read. */
export async function openRepository(root: string): Promise<Repository | undefined> {
  return (await findRepository(root)).repository;
}

async function read(root: string): Promise<Repository> {
  const questions = [
    '--is-shallow-repository',
    '--show-object-format',
    ...['shallow', 'objects'].flatMap(pathOf),
    '--show-prefix',
  ];
  const ask = (...first: string[]) => askGit(root, ['rev-parse', ...first, ...questions, '--show-toplevel']);
  // First, because it fails where there is no repository: then nothing else is started.
  const answers = await ask(checkedOut).catch(async (error: unknown) => {
    if (!(error instanceof GitError) || !error.said.includes(checkedOut)) throw error;
    return `${(await askHead(root)) ?? ''}\n${await ask()}`;
  });
  const [head, isShallow, format, shallowFile = '', objectsFolder = '', prefix = '', ...top] = answers.split(/\r?\n/u);
  let asked: Promise<string | undefined> | undefined;
  const promisor = () => {
    asked ??= mayLackObjects(resolve(root, objectsFolder)).then(may => (may ? askPromisor(root) : undefined));
    return asked;
  };
  const objects = new ObjectReader(root, promisor);
  const cuts = isShallow === 'true' ? await cutCommits(resolve(root, shallowFile), objects) : new Set<string>();
  return {
    root,
    top: top.join('\n'),
    prefix,
    head: head || undefined,
    shallow: cuts.size > 0,
    cuts,
    isPartial: async () => (await promisor()) !== undefined,
    format: format === 'sha256' ? 'sha256' : 'sha1',
    objects,
    close: () => objects.close(),
  };
}

const pathOf = (file: string) => ['--git-path', file];

/**
 * Whether objects may be missing on purpose. Only those may that a pack with a `.promisor` file refers to (gitformat-pack(5)); it may
 * be one of another clone, whose objects this one borrows.
 */
async function mayLackObjects(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, 'pack')).catch(() => []);
  return names.some(name => name.endsWith('.promisor')) || existsSync(join(folder, 'info/alternates'));
}

const checkedOut = 'HEAD^{commit}';

async function askHead(root: string): Promise<string | undefined> {
  const head = await askIfAny(root, ['rev-parse', '--verify', '--quiet', checkedOut]);
  const named = head ?? (await askIfAny(root, ['rev-parse', '--verify', '--quiet', 'HEAD']));
  if (head === undefined && named !== undefined) throw new GitError(`the commit ${named} is not in this clone`);
  return head;
}

/**
 * The remote that a partial clone fetches from, in settings such as `remote.origin.promisor true` and
 * `extensions.partialclone origin`; empty if they name none.
 */
async function askPromisor(root: string): Promise<string | undefined> {
  const pattern = '^(remote\\..*\\.promisor|extensions\\.partialclone)$';
  const settings = await askIfAny(root, ['config', '--get-regexp', pattern]);
  if (settings === undefined) return undefined;
  const [, named, extension] = /^(?:remote\.(.*)\.promisor true|extensions\.partialclone (.*))$/mu.exec(settings) ?? [];
  return named ?? extension ?? '';
}

async function askIfAny(root: string, words: string[]): Promise<string | undefined> {
  try {
    return (await askGit(root, words)) || undefined;
  } catch (error) {
    if (error instanceof GitError && error.said === '') return undefined;
    throw error;
  }
}

function reasonOf({ said, isMissing }: GitError): NoRepositoryReason {
  if (isMissing) return 'no-git';
  if (/dubious ownership|unsafe repository/iu.test(said)) return 'not-trusted';
  if (/not a git repository/iu.test(said)) return 'no-repository';
  if (/must be run in a work tree/iu.test(said)) return 'no-work-tree';
  return 'failed';
}
