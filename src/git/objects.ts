import { CatFile } from './cat-file.js';
import { GitError } from './error.js';

/**
 * Reads objects of a repository through one `git cat-file --batch`, which is started with the first read. Reads may
 * overlap. Blobs come as they are stored: no line ends are changed, no filters run. A reader that was not closed keeps no
 * process from ending.
 */
export class ObjectReader {
  readonly #folder: string;
  #process: CatFile | undefined;

  constructor(folder: string) {
    this.#folder = folder;
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
