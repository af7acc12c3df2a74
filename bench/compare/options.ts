import { parseArgs } from 'node:util';

export const groups = ['start', 'unchanged', 'changed', 'keeping', 'deck', 'mixed', 'writer', 'sheet'] as const;

export type Group = (typeof groups)[number];

/** Sizes of each group if none are asked for: questions, or cards. */
const usual: Record<Group, number[]> = {
  start: [],
  unchanged: [1000],
  changed: [1000],
  keeping: [1000],
  deck: [20, 1000, 10_000, 100_000],
  mixed: [1000, 10_000],
  writer: [100, 1000, 10_000, 100_000],
  sheet: [20, 200, 1000, 10_000],
};

export interface Job {
  group: Group;
  /** None for what does not depend on notes. */
  size?: number;
}

export interface Options {
  jobs: Job[];
  /** Leaves out what an earlier run of this machine has measured. */
  missing: boolean;
  json: boolean;
  /** Runs of each contender; by default as many as a minute has time for. */
  rounds?: number;
  /** Seconds after which a run is given up. */
  limit: number;
}

export class UsageError extends Error {}

export const usage = `usage: npm run bench -- [--only GROUP[:SIZE],…] [--sizes SIZE,…] [--missing] [--rounds COUNT] [--limit SECONDS] [--json]
groups: ${groups.join(', ')}`;

export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const wanted = (values.only ?? []).flatMap(list => list.split(',')).map(readWanted);
  const sizes = values.sizes === undefined ? undefined : values.sizes.split(',').map(size => count('--sizes', size));
  const jobs = (wanted.length > 0 ? wanted : groups.map((group): Job => ({ group }))).flatMap(job =>
    jobsOf(job, sizes),
  );
  return {
    jobs,
    missing: values.missing ?? false,
    json: values.json ?? false,
    ...(values.rounds !== undefined && { rounds: count('--rounds', values.rounds) }),
    limit: count('--limit', values.limit),
  };
}

export function jobName({ group, size }: Job): string {
  return size === undefined ? group : `${group}:${size}`;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true },
        sizes: { type: 'string' },
        rounds: { type: 'string' },
        limit: { type: 'string', default: '900' },
        missing: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readWanted(text: string): Job {
  const [name = '', size] = text.split(':');
  const group = groups.find(group => group === name);
  if (group === undefined) throw new UsageError(`--only: there is no group "${name}"`);
  if (size === undefined) return { group };
  if (group === 'start') throw new UsageError('--only: start has no size');
  return { group, size: count('--only', size) };
}

function jobsOf({ group, size }: Job, sizes: number[] | undefined): Job[] {
  if (group === 'start') return [{ group }];
  const own = size === undefined ? (sizes ?? usual[group]) : [size];
  return own.map(size => ({ group, size }));
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new UsageError(`${option}: "${text}" is no number above 0`);
  return Number(text);
}
