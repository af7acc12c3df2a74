import { outlineOf } from '../markdown/headings/outline.js';
import { namesFor, type Outline, type PartNames, recurringIn } from '../questions/part-names.js';
import type { Collection } from './beside.js';

/** How the names of headings recur in the files of old versions; each content of a file is looked through once. */
export class VersionNames {
  readonly #outlines = new Map<string, Outline>();
  /** By collection, what recurs in the version read last. */
  readonly #recurring = new Map<string, { key: string; names: PartNames }>();

  /** @param textOf the text of a file, by its path and its blob; undefined if it has none */
  constructor(private readonly textOf: (path: string, blob: string) => Promise<string | undefined>) {}

  async of(path: string, blob: string, collection: Collection): Promise<PartNames> {
    const recurring = await this.#recurringIn(collection);
    return recurring.size === 0 ? recurring : namesFor(await this.#outlineOf(path, blob), recurring, path);
  }

  /** Releases what will not be read again. */
  forget(path: string, blob: string): void {
    this.#outlines.delete(keyOf(path, blob));
  }

  async #recurringIn({ name, files }: Collection): Promise<PartNames> {
    const key = files.map(({ path, blob }) => keyOf(path, blob)).join('\n');
    const last = this.#recurring.get(name);
    if (last?.key === key) return last.names;
    const outlines: Outline[] = [];
    for (const { path, blob } of files) outlines.push(await this.#outlineOf(path, blob));
    const names = recurringIn(outlines);
    this.#recurring.set(name, { key, names });
    return names;
  }

  async #outlineOf(path: string, blob: string): Promise<Outline> {
    const key = keyOf(path, blob);
    const outline = this.#outlines.get(key) ?? outlineOf((await this.textOf(path, blob)) ?? '');
    this.#outlines.set(key, outline);
    return outline;
  }
}

/** What tells the contents of files apart: the same text may be read otherwise under another name. */
export function keyOf(path: string, blob: string): string {
  return `${blob} ${path}`;
}
