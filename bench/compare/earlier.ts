import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from './judge.js';
import type { Machine } from './machine.js';
import { type Job, jobName } from './options.js';

/** What runs on a machine found out, so that a later one can add to it. */
export interface Earlier {
  machine: Machine;
  results: Result[];
}

const path = 'bench/results.json';

/** The results of earlier runs on this machine; those of another say nothing beside ours. */
export function readEarlier(machine: Machine): Result[] {
  if (!existsSync(path)) return [];
  const earlier: Earlier = JSON.parse(readFileSync(path, 'utf8'));
  return isDeepStrictEqual(earlier.machine, machine) ? earlier.results : [];
}

export function writeEarlier(earlier: Earlier): void {
  writeFileSync(path, `${JSON.stringify(earlier, undefined, 2)}\n`);
}

/** Results with a new one, instead of what was known of its work. */
export function withResult(results: readonly Result[], result: Result): Result[] {
  return [...results.filter(({ work }) => work !== result.work), result];
}

/** The jobs of which nothing is known, or whose run of ours failed. */
export function missingOf(jobs: readonly Job[], results: readonly Result[]): Job[] {
  return jobs.filter(job => {
    const own = results.find(({ work }) => work === jobName(job))?.contenders[0];
    return own === undefined || 'failure' in own;
  });
}
