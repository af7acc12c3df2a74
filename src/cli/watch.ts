import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { configNames } from '../config/signposts.js';
import { bugOf } from '../diagnostics/bug.js';
import type { Message } from '../index.js';
import { build, type Result } from '../project/build.js';
import { isWithin } from '../source/inside.js';
import { hashOf } from '../unchanged/record.js';
import { compareBanks } from '../watch/compare.js';
import { watchPaths } from '../watch/watch-paths.js';
import { configFor, type Work } from './config.js';
import { type Context, exit } from './context.js';
import { forContext, formatMessages, paintFor, plural } from './format.js';
import { type Arguments, cacheOf, previousOf } from './options.js';
import { printable } from './printable.js';
import { waitingOn } from './waiting.js';

/** A build, and what has to be watched for the next. */
interface Round {
  work: Work;
  result: Result;
}

/**
 * `cardpress watch [notes…]`: builds, and builds again whenever something changes that the build depends on, until it is
 * interrupted. Mistakes are printed, and end nothing. Returns the exit code.
 */
export async function runWatch(args: Arguments, context: Context): Promise<number> {
  const { stdout, signal } = context;
  const given = await configFor(args, context);
  if (!given) return exit.usage;
  const began = Date.now();
  let last = await round(args, context, given);
  stdout.write(summary(last, undefined, [], 0, context));
  let busy: Promise<unknown> = Promise.resolve();
  // One after the other: a burst during a build is the next one's.
  const queue = (paths: string[]) => {
    busy = busy.then(() => again(paths)).catch(tellBug);
  };
  const tellBug = (error: unknown) => {
    const message = { rule: 'internal-error', severity: 'error', file: 'watch' } as const;
    const bug = forContext({ messages: [{ ...message, ...bugOf('Building again', error) }] }, context);
    stdout.write(formatMessages(bug.messages, paintFor(stdout, context.env)));
  };
  const own = ownFiles();
  await own.know(last);
  const watcher = await watchPaths(pathsOf(last), path => isIgnored(path, last.work), queue);
  stdout.write(`Watching ${watchedNames(last)}; Ctrl-C ends.\n`);
  const meanwhile = await changedSince(began, last.result.reads);
  if (meanwhile.length > 0) queue(meanwhile);

  async function again(paths: string[]): Promise<void> {
    const changed = await own.without(paths);
    if (changed.length === 0) return;
    const began = Date.now();
    const work = await configFor(args, context);
    if (!work) return;
    const next = await round(args, context, work);
    stdout.write(summary(next, last, changed, Date.now() - began, context));
    last = next;
    await own.know(next);
    watcher.set(pathsOf(next));
  }

  await interrupted(signal);
  await watcher.close();
  await busy;
  return exit.ok;
}

async function round(args: Arguments, context: Context, work: Work): Promise<Round> {
  const { frozenLock } = args;
  // Printing takes seconds; who wants it says so.
  const only = args.only ?? work.config.only.filter(name => name !== 'sheet');
  const result = await build({
    ...work,
    config: { ...work.config, only: only.length > 0 ? only : work.config.only },
    env: context.env,
    onWait: waitingOn(context.stdout),
    ...cacheOf(args),
    ...(frozenLock !== undefined && { frozenLock }),
    ...previousOf(args, context),
  });
  return { work, result: forContext(result, context) };
}

/** What is new since the last build: findings, and one line. */
function summary(
  { work, result }: Round,
  last: Round | undefined,
  changed: readonly string[],
  took: number,
  context: Context,
): string {
  const { stdout, env } = context;
  const paint = paintFor(stdout, env);
  const { ok, messages, written } = result;
  const said = new Set(last?.result.messages.map(keyOf));
  const news = messages.filter(message => message.severity === 'error' || !said.has(keyOf(message)));
  const findings = last === undefined || news.some(({ severity }) => severity !== 'info') ? news : [];
  const { questions, unanswered, errors, warnings } = result.summary;
  const parts = [
    ...(changed.length > 0 ? [namesOf(changed, work.root)] : []),
    ...(last ? differences(last, result) : []),
    `${plural(questions, 'question')}${unanswered > 0 ? `, ${unanswered} unanswered` : ''}`,
    ...(errors > 0 ? [paint('red', plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('yellow', plural(warnings, 'warning'))] : []),
    ok || written.length > 0
      ? `${written.map(({ path }) => printable(basename(path))).join(', ')}${took > 0 ? ` in ${(took / 1000).toFixed(2)} s` : ''}`
      : 'nothing written',
  ];
  return `${formatMessages(findings, paint)}${paint('dim', clock())}  ${parts.join(' · ')}\n`;
}

function differences({ result }: Round, { bank }: Result): string[] {
  const { added, changed, removed } = compareBanks(result.bank, bank);
  const counts = [
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(added > 0 ? [`${added} new`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ];
  return counts.length > 0 ? [counts.join(', ')] : [];
}

function keyOf({ rule, file, reason }: Message): string {
  return JSON.stringify([rule, file, reason]);
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}

function namesOf(paths: readonly string[], root: string): string {
  const [first = '', ...others] = paths.map(path => relative(root, path));
  return `${printable(first)}${others.length > 0 ? ` and ${plural(others.length, 'other')}` : ''}`;
}

function watchedNames({ work, result }: Round): string {
  const names = result.reads.folders.map(folder => relative(work.root, folder) || '.');
  return names.length > 0 ? printable(names).join(', ') : '.';
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
