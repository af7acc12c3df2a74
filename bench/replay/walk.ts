import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from './collections.js';
import type { FileDiff } from './diff.js';
import { History, type Version } from './history.js';

/** The versions of a collection and the diffs between them; asked of git once and then kept. */
export interface Walk {
  history: History;
  versions: Version[];
  /** The way to each version from the one before it; none for the first. */
  diffs: FileDiff[][];
}

/** The versions alone, which say what blobs are to be read. */
export function versionsOf(mirror: string, collection: Collection, cache: string | undefined): Walk {
  const { name, last } = collection;
  const history = historyOf(mirror, collection);
  const key = [history.head(), ...history.paths];
  const known = kept<Version[]>(cache, name, 'versions', key, () => history.versions());
  const versions = last === undefined ? known : known.slice(-last);
  return { history, versions, diffs: [] };
}

/** The newest version alone. */
export function headOf(mirror: string, collection: Collection): Walk {
  const history = historyOf(mirror, collection);
  const commit = history.head();
  return { history, versions: [{ commit, time: 0, files: history.files(commit) }], diffs: [] };
}

function historyOf(mirror: string, { name, paths, exclude = [] }: Collection): History {
  const pathspecs = [...paths, ...exclude.map(path => `:(exclude,glob)${path}`)];
  return new History(join(mirror, name.replace('/', '+'), 'repo'), pathspecs);
}

/** Adds the diffs, once the blobs were read. */
export function withDiffs(
  walk: Walk,
  { name }: Collection,
  cache: string | undefined,
  decoded: (blob: string) => string | undefined,
): Walk {
  const { history, versions } = walk;
  const key = [...versions.map(({ commit }) => commit), ...history.paths];
  const diffs = kept<FileDiff[][]>(cache, name, 'diffs', key, () =>
    versions.map((version, i) => {
      const before = versions[i - 1];
      return before === undefined ? [] : history.diff(before, version, decoded);
    }),
  );
  return { ...walk, diffs };
}

function kept<T>(cache: string | undefined, name: string, what: string, key: string[], make: () => T): T {
  if (cache === undefined) return make();
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('base64url').slice(0, 8);
  const path = join(cache, `${name.replace('/', '+')}.${what}-${hash}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const value = make();
  // Another run may read it meanwhile.
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(value));
  renameSync(`${path}.${process.pid}`, path);
  return value;
}
