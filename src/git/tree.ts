import { posix } from 'node:path';
import { fromTop } from './pathspec.js';
import type { Repository } from './repository.js';

/** A file of a commit. */
export interface TreeFile {
  /** Path relative to the project's folder, with `/`. */
  path: string;
  blob: string;
}

interface Folder {
  files: Map<string, string>;
  folders: Map<string, string>;
  /** Files in this folder by name, as far as they were requested. */
  named: Map<string, Promise<TreeFile[]>>;
}

/** How many folder entries are kept; with names and ids about a hundred megabytes at most. */
const kept = 300_000;

/**
 * Reads the files of commits, each folder only once for all commits in which it is the same. Symbolic links and
 * submodules do not count as files.
 */
export class TreeReader {
  readonly #repository: Repository;
  readonly #folders = new Map<string, Promise<Folder>>();
  /** Entries of the folders read so far; the most recently used folder is last. */
  readonly #sizes = new Map<string, number>();
  #entries = 0;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** The blob of one file, by its path relative to the project's folder. */
  async file(tree: string, path: string): Promise<string | undefined> {
    const full = fromTop(this.#repository, path);
    const folder = await this.#enter(tree, posix.dirname(full));
    return folder?.files.get(posix.basename(full));
  }

  /** All files with this name in the project's folder and below, sorted by path. */
  async named(tree: string, name: string): Promise<TreeFile[]> {
    const id = await this.#find(tree, this.#repository.prefix);
    if (id === undefined) return [];
    const found = await this.#below(id, name);
    return found.map(({ path, blob }) => ({ path, blob })).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** All files in the project's folder and below, by path relative to it. */
  async all(tree: string): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    const walk = async (id: string, before: string): Promise<void> => {
      const folder = await this.#read(id);
      for (const [name, blob] of folder.files) files.set(before + name, blob);
      for (const [name, inner] of folder.folders) await walk(inner, `${before}${name}/`);
    };
    const id = await this.#find(tree, this.#repository.prefix);
    if (id !== undefined) await walk(id, '');
    return files;
  }

  async #below(id: string, name: string): Promise<TreeFile[]> {
    const folder = await this.#read(id);
    const known = folder.named.get(name) ?? this.#search(folder, name);
    folder.named.set(name, known);
    return known;
  }

  async #search({ files, folders }: Folder, name: string): Promise<TreeFile[]> {
    const blob = files.get(name);
    const inner = await Promise.all(
      [...folders].map(async ([folder, id]) =>
        (await this.#below(id, name)).map(file => ({ ...file, path: `${folder}/${file.path}` })),
      ),
    );
    return [...(blob === undefined ? [] : [{ path: name, blob }]), ...inner.flat()];
  }

  async #enter(tree: string, path: string): Promise<Folder | undefined> {
    const id = await this.#find(tree, path);
    return id === undefined ? undefined : this.#read(id);
  }

  async #find(tree: string, path: string): Promise<string | undefined> {
    let id: string | undefined = tree;
    for (const name of path.split('/')) {
      if (name === '' || name === '.') continue;
      if (id === undefined) return undefined;
      id = (await this.#read(id)).folders.get(name);
    }
    return id;
  }

  #read(id: string): Promise<Folder> {
    const known = this.#folders.get(id) ?? this.#readNew(id);
    this.#folders.set(id, known);
    const size = this.#sizes.get(id);
    if (size !== undefined) {
      this.#sizes.delete(id);
      this.#sizes.set(id, size);
    }
    return known;
  }

  async #readNew(id: string): Promise<Folder> {
    const folder = parse(await this.#repository.objects.read(id, 'tree'), id.length / 2);
    const size = folder.files.size + folder.folders.size;
    this.#entries += size;
    for (const oldest of this.#sizes.keys()) {
      if (this.#entries <= kept) break;
      this.#entries -= this.#sizes.get(oldest) ?? 0;
      this.#sizes.delete(oldest);
      this.#folders.delete(oldest);
    }
    this.#sizes.set(id, size);
    return folder;
  }
}

/** Format: for each entry its mode in octal, a space, its name, a zero byte and the bytes of its id. */
function parse(data: Buffer, idLength: number): Folder {
  const folder: Folder = { files: new Map(), folders: new Map(), named: new Map() };
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const zero = data.indexOf(0, space);
    const mode = data.toString('latin1', at, space);
    const name = data.toString('utf8', space + 1, zero);
    at = zero + 1 + idLength;
    const id = data.toString('hex', zero + 1, at);
    if (mode.startsWith('100')) folder.files.set(name, id);
    else if (mode === '40000') folder.folders.set(name, id);
  }
  return folder;
}
