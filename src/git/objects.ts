import { CatFile } from './cat-file.js';
import { GitError } from './error.js';
import { askGit, runGit } from './run.js';

/**
 * Reads objects of a repository through one `git cat-file --batch`, which is started on the first read. Reads can
 * overlap. Blobs are returned as stored: no line ending conversion, no filters. A reader that was not closed does not
 * keep the process alive.
 */
export class ObjectReader {
  readonly #folder: string;
  readonly #promisor: () => Promise<string | undefined>;
  #process: CatFile | undefined;
  #local: Promise<Set<string>> | undefined;

  /** @param promisor asks for the remote that a partial clone fetches missing objects from */
  constructor(folder: string, promisor: () => Promise<string | undefined> = async () => undefined) {
    this.#folder = folder;
    this.#promisor = promisor;
  }

  /**
   * Makes a partial clone fetch missing objects from its remote in one batch; otherwise git fetches each when it is
   * read, with one connection per object. If that fails, reading reports why.
   */
  async prefetch(ids: Iterable<string>): Promise<void> {
    const remote = await this.#promisor();
    if (!remote) return;
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
   * @throws {GitError} if this clone does not have such an object, or it is of another type
   */
  async read(id: string, type: 'blob' | 'tree' | 'commit' = 'blob'): Promise<Buffer> {
    if (!/^[0-9a-f]{40,64}$/u.test(id)) throw new GitError(`${JSON.stringify(id)} is no object's id`);
    if (this.#process?.isGone !== false) this.#process = new CatFile(this.#folder);
    return this.#process.read(id, type);
  }

  /** Stops git once it has answered the pending reads. A later read starts it again. */
  close(): void {
    this.#process?.end();
    this.#process = undefined;
  }
}

/** The way git itself fetches what a partial clone lacks; see promisor-remote.c. */
const settings = ['-c', 'fetch.negotiationAlgorithm=noop', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
const asked = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none', '--stdin'];

/** All objects that are present locally; nothing is fetched for it. */
async function localObjects(folder: string): Promise<Set<string>> {
  const how = ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)'];
  return new Set((await askGit(folder, ['cat-file', ...how])).split('\n'));
}
