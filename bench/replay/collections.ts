import { readFileSync } from 'node:fs';

/** A public collection of questions; only its name and what is read of it are kept here. */
export interface Collection {
  /** `owner/name` on GitHub. */
  name: string;
  /** Pathspecs of git. */
  paths: string[];
  /** Globs of files that are left out. */
  exclude?: string[];
  /** Only the newest versions, where a history is very long. */
  last?: number;
  lang: 'zh' | 'en' | 'both';
  /**
   * `fit`: may be looked at while identity is being worked on. `check`: for the final figures only. `bulk`: only its
   * newest version, for edits in bulk.
   */
  set: 'fit' | 'check' | 'bulk';
}

export interface Choice {
  /** By commas. */
  set?: string | undefined;
  /** Parts of names, by commas. */
  only?: string | undefined;
}

export function readCollections(path: string, { set, only }: Choice): Collection[] {
  const { collections } = JSON.parse(readFileSync(path, 'utf8')) as { collections: Collection[] };
  const sets = (set ?? 'fit,check').split(',');
  const names = only?.split(',');
  return collections.filter(one => sets.includes(one.set) && (names?.some(name => one.name.includes(name)) ?? true));
}
