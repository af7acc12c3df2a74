import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { configNames } from '../config/signposts.js';
import type { Result } from '../project/build.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { isWithin } from '../source/inside.js';
import { hashOf } from '../unchanged/record.js';
import { watchPaths } from '../watch/watch-paths.js';
import { configFor, type Work } from './config.js';
import type { Context } from './context.js';
import type { Arguments } from './options.js';
import { printable } from './printable.js';

/** What was made of the notes once, and what has to be watched for the next time. */
export interface Round {
  work: Work;
  result: Result;
}

/** What a command that goes on does with the notes. */
export interface Repeated<One extends Round> {
  /** Makes it of the notes as they are now. */
  make(work: Work): Promise<One>;
  /**
   * Told of all but the first.
   *
   * @param changed full paths of what changed since the last one
   * @param took milliseconds
   */
  done(next: One, last: One, changed: readonly string[], took: number): Promise<void>;
  /** Told of what nobody foresaw, which ends nothing. */
  failed(error: unknown): void;
}

/** Makes something of the notes again whenever anything changes that it depends on, until it is interrupted. */
export async function repeat<One extends Round>(
  first: One,
  began: number,
  args: Arguments,
  context: Context,
  { make, done, failed }: Repeated<One>,
): Promise<void> {
  let last = first;
  let busy: Promise<unknown> = Promise.resolve();
  // One after the other: a burst during a round is the next one's.
  const queue = (paths: string[]) => {
    busy = busy.then(() => again(paths)).catch(failed);
  };
  const own = ownFiles();
  await own.know(last);
  const watcher = await watchPaths(pathsOf(last), path => isIgnored(path, last.work), queue);
  context.stdout.write(`${say('Watching {names}; Ctrl-C ends.', { names: watchedNames(last) })}\n`);
  const meanwhile = await changedSince(began, last.result.reads);
  if (meanwhile.length > 0) queue(meanwhile);

  async function again(paths: string[]): Promise<void> {
    const changed = await own.without(paths);
    if (changed.length === 0) return;
    const began = Date.now();
    const work = await configFor(args, context);
    if (!work) return;
    const next = await make(work);
    await done(next, last, changed, Date.now() - began);
    last = next;
    await own.know(next);
    watcher.set(pathsOf(next));
  }

  await interrupted(context.signal);
  await watcher.close();
  await busy;
}

function watchedNames({ work, result }: Round): string {
  const names = result.reads.folders.map(folder => relative(work.root, folder) || '.');
  return names.length > 0 ? listed(printable(names)) : '.';
}

/** What the build read, and where a config may appear. */
function pathsOf({ work, result: { reads } }: Round): string[] {
  return [
    ...reads.folders,
    ...reads.files.filter(path => !isWithin(path, reads.folders)),
    ...configNames.map(name => join(work.root, name)),
  ];
}

/** What was written after that moment and no watcher saw; a folder changes with the names in it. */
async function changedSince(moment: number, { folders, files }: Result['reads']): Promise<string[]> {
  const inner = files.map(path => dirname(path)).filter(path => isWithin(path, folders));
  const paths = [...new Set([...files, ...inner, ...folders])];
  const times = await Promise.all(
    paths.map(path =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return paths.filter((_, index) => (times[index] ?? 0) > moment);
}

function isIgnored(path: string, { root, config }: Work): boolean {
  const out = resolve(root, config.outDir);
  return (
    path === out || isWithin(path, [out]) || /[\\/](?:node_modules|\.git|\.cardpress-cache)(?:[\\/]|$)/u.test(path)
  );
}

/** Files that the builds themselves wrote, whose changes call for no other build. */
function ownFiles() {
  const hashes = new Map<string, string>();
  const hashAt = (path: string) => readFile(path).then(hashOf, () => 'none');
  return {
    async know({ result: { lock } }: Round): Promise<void> {
      if (lock !== undefined) hashes.set(lock, await hashAt(lock));
    },
    async without(paths: readonly string[]): Promise<string[]> {
      const others: string[] = [];
      for (const path of paths) if (hashes.get(path) !== (await hashAt(path))) others.push(path);
      return others;
    },
  };
}

/** Without a signal the process runs until it is killed. */
function interrupted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
