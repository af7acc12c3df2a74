import { CatFile } from './cat-file.js';
import { GitError } from './error.js';
import { askGit, runGit } from './run.js';

/**
 * Reads objects of a repository through one `git cat-file --batch`, which is started with the first read. Reads may
 * overlap. Blobs come as they are stored: no line ends are changed, no filters run. A reader that was not closed keeps no
 * process from ending.
 */
export class ObjectReader {
  readonly #folder: string;
  readonly #promisor: string | undefined;
  #process: CatFile | undefined;
  #local: Promise<Set<string>> | undefined;

  /** @param promisor the remote that a partial clone takes from what it lacks */
  constructor(folder: string, promisor?: string) {
    this.#folder = folder;
    this.#promisor = promisor;
  }

  /**
   * Has a partial clone take from its remote in one go what it lacks of some objects; else git asks for each when it is
   * read, which takes a connection each. Where that fails, reading says why.
   */
  async prefetch(ids: Iterable<string>): Promise<void> {
    const remote = this.#promisor;
    if (remote === undefined) return;
    this.#local ??= localObjects(this.#folder);
    const local = await this.#local;
    const missing = [...new Set(ids)].filter(id => !local.has(id));
    if (missing.length === 0) return;
    try {
      await runGit(this.#folder, [...settings, 'fetch', remote, ...asked], missing.map(id => `${id}\n`).join(''));
      for (const id of missing) local.add(id);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }

  /**
   * The bytes of an object.
   *
   * @throws {GitError} where there is no such object in this clone, or it is of another type
   */
  async read(id: string, type: 'blob' | 'tree' | 'commit' = 'blob'): Promise<Buffer> {
    if (!/^[0-9a-f]{40,64}$/u.test(id)) throw new GitError(`${JSON.stringify(id)} is no object's id`);
    if (this.#process?.isGone !== false) this.#process = new CatFile(this.#folder);
    return this.#process.read(id, type);
  }

  /** Lets git go once it has answered the reads that are waiting. A later read starts it again. */
  close(): void {
    this.#process?.end();
    this.#process = undefined;
  }
}

/** As git itself fetches what a partial clone lacks; see promisor-remote.c. */
const settings = ['-c', 'fetch.negotiationAlgorithm=noop', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
const asked = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin'];

/** All objects that are here; nothing is fetched for it. */
async function localObjects(folder: string): Promise<Set<string>> {
  const how = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
  return new Set((await askGit(folder, ['cat-file', ...how])).split('\n'));
}
