import { createHash, type Hash } from 'node:crypto';
import { type BigIntStats, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signposts } from '../config/signposts.js';
import { gitFiles, topsOf } from './git-files.js';
import { installed } from './installed.js';
import type { Reads } from './reads.js';

export interface State {
  /** Of everything that was read; two equal ones mean that a build gives the same result. */
  hash: string;
  /** When the last of it changed, in nanoseconds since 1970. */
  changed: bigint;
}

/** Files up to this size count by their bytes, too; pictures and programs by what the file system says of them. */
const mostHashed = 2_000_000n;

/**
 * The state of what a build read: names in folders, size, time of change and bytes of files, the commit that is checked
 * out. The time of change (`ctime`) is part of it, because an uncommitted change is as new as its file.
 *
 * @param cwd the working directory, from which a project is looked for upwards
 * @returns undefined if it cannot be told: something cannot be read, or a folder is a symbolic link, which may lead anywhere
 */
export function stateOf(cwd: string, reads: Reads, outputs: ReadonlySet<string>): State | undefined {
  try {
    return look(cwd, reads, outputs);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

function look(cwd: string, { folders, files }: Reads, outputs: ReadonlySet<string>): State | undefined {
  const hash = createHash('sha256');
  const seen = new Look(hash, outputs);
  for (const folder of folders) if (!seen.tree(folder)) return undefined;
  const tops = topsOf([cwd, ...folders, ...files.map(dirname)]);
  for (const file of [...files, ...tops.flatMap(gitFiles)]) seen.file(file);
  for (const folder of upwards([cwd, ...folders])) {
    for (const name of signposts) seen.name(join(folder, name));
    // Fonts, or what draws diagrams.
    for (const name of installed) seen.file(join(folder, 'node_modules', name));
  }
  return { hash: hash.digest('hex'), changed: seen.changed };
}

/** Takes files and folders into a hash, each once. */
class Look {
  changed = 0n;
  readonly #seen = new Set<string>();

  constructor(
    readonly hash: Hash,
    readonly outputs: ReadonlySet<string>,
  ) {}

  /** Names of all that is in a folder and below, as notes are searched: neither hidden folders nor packages. */
  tree(folder: string): boolean {
    if (this.#isSeen(`tree ${folder}`)) return true;
    if (statsOf(folder) === undefined) {
      this.#add(folder, 'none');
      return true;
    }
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const shown = entries.filter(({ name }) => !this.outputs.has(join(folder, name)));
    this.#add(folder, ...shown.map(entry => `${entry.name}${entry.isDirectory() ? '/' : ''}`));
    if (!this.outputs.has(folder)) this.#note(statSync(folder, { bigint: true }), shown.length < entries.length);
    for (const entry of shown) {
      if (/^\.git(?:ignore|attributes)$/u.test(entry.name)) this.file(join(folder, entry.name));
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) return false;
      if (entry.isDirectory() && !this.tree(join(folder, entry.name))) return false;
    }
    return true;
  }

  file(path: string): void {
    if (this.#isSeen(path)) return;
    const stats = statsOf(path);
    if (stats === undefined) this.#add(path, 'none');
    else if (stats.isDirectory()) {
      const names = readdirSync(path).sort();
      this.#add(path, ...names);
      for (const name of names) this.file(join(path, name));
    } else {
      this.#note(stats);
      const isHashed = stats.isFile() && stats.size <= mostHashed;
      this.#add(path, `${stats.size} ${stats.ctimeNs} ${stats.ino}`, isHashed ? readFileSync(path) : '');
    }
  }

  name(path: string): void {
    if (this.#isSeen(`name ${path}`)) return;
    const stats = statsOf(path);
    this.#add(path, stats === undefined ? 'none' : stats.isDirectory() ? 'folder' : 'file');
  }

  #isSeen(key: string): boolean {
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #add(...parts: (string | Uint8Array)[]): void {
    for (const part of parts) this.hash.update(`${part.length} `).update(part);
    this.hash.update('\n');
  }

  /** @param isWritten whether the build itself writes there, so that its time says nothing */
  #note({ ctimeNs }: BigIntStats, isWritten = false): void {
    if (!isWritten && ctimeNs > this.changed) this.changed = ctimeNs;
  }
}

function statsOf(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

function upwards(starts: readonly string[]): string[] {
  const folders = new Set<string>();
  for (let folder of starts) for (; !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  return [...folders].sort();
}
