import { readConfig } from '../config/load.js';
import type { Config } from '../config/schema.js';
import { configNames } from '../config/signposts.js';
import { isInside, literal } from '../git/pathspec.js';
import type { Repository } from '../git/repository.js';
import { noteVersions, type Version } from '../git/versions.js';

/** The configs that a project has had. */
export class PastConfigs {
  readonly #repository: Repository;
  readonly #files: readonly string[];
  readonly #read = new Map<string, Config | undefined>();
  #all: Promise<Config[]> | undefined;

  /** @param file path of the config relative to the project's folder; default: one of the usual names */
  constructor(repository: Repository, file?: string) {
    this.#repository = repository;
    this.#files = (file === undefined ? configNames : [file]).filter(path => isInside(repository, path));
  }

  /** The config of a version; undefined if it had none, or one with mistakes. */
  async at(version: Pick<Version, 'file'>): Promise<Config | undefined> {
    for (const file of this.#files) {
      const blob = await version.file(file);
      if (blob === undefined) continue;
      if (!this.#read.has(blob))
        this.#read.set(blob, readConfig((await this.#repository.objects.read(blob)).toString('utf8')));
      return this.#read.get(blob);
    }
    return undefined;
  }

  /** All of them, oldest first. */
  all(): Promise<Config[]> {
    this.#all ??= this.#readAll();
    return this.#all;
  }

  async #readAll(): Promise<Config[]> {
    if (this.#files.length === 0) return [];
    const versions = await noteVersions(this.#repository, { paths: this.#files.map(literal) });
    const found = await Promise.all(versions.map(version => this.at(version)));
    return [...new Set(found)].filter(config => config !== undefined);
  }
}
