import { createHash } from 'node:crypto';
import { rmSync, utimesSync } from 'node:fs';
import { link, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { debugArea } from '../debug.js';
import { UserError } from '../diagnostics/user-error.js';
import { atEnd } from '../left-overs/ending.js';
import { isGone, isOwner, nameBeside, type Owner, self } from '../left-overs/owner.js';
import { sweep } from '../left-overs/sweep.js';
import { makeFolder } from '../make-folder.js';
import { say } from '../say/say.js';
import { createWhole } from './create.js';

const log = debugArea('turn');

/** How long a build waits for others of its project, in milliseconds: longer than the largest sheets take to print. */
const patience = 1_200_000;

/** Who waits is told so after this many milliseconds; most builds are done by then. */
const untold = 1000;

/** Whoever has the turn stamps its file so often, in milliseconds. */
const beat = 5000;

/** After so long without a stamp, an owner that cannot be asked is taken for gone: no step of a build keeps it so long. */
const silence = 120_000;

/** The build that has the turn. */
export interface Other {
  pid: number;
  /** When it began, in milliseconds since 1970. */
  since: number;
}

export interface TurnOptions {
  /** Told once whom it waits for, after a second. */
  onWait?: ((other: Other) => void) | undefined;
  /** Milliseconds after which it gives up. */
  limit?: number;
}

/** The turn did not come. */
export class TurnError extends UserError {
  override name = 'TurnError';
}

/**
 * Waits until no other process builds from the same lock, and takes the turn. Where the folder cannot be written to,
 * everybody has it; the journal keeps the files of two builds apart then.
 *
 * @param folder where turns are kept: a cache, since a project's own folder is watched, tracked or read-only
 * @param lock the full path of the lock, which every build reads first and writes last
 * @returns what ends the turn
 * @throws TurnError if it does not come in time
 */
export async function takeTurn(
  folder: string,
  lock: string,
  { onWait, limit = patience }: TurnOptions = {},
): Promise<() => void> {
  const path = join(folder, `${await nameOf(lock)}.json`);
  const began = Date.now();
  const text = JSON.stringify({ ...self(), since: began } satisfies Turn);
  let told = false;
  try {
    makeFolder(folder);
    await sweep(folder);
    await removeStale(folder);
    while (!(await createWhole(path, text))) {
      const other = await holderOf(path);
      if (other === undefined) continue;
      const waited = Date.now() - began;
      if (waited >= limit) throw tooLate(other, waited, path);
      if (waited >= untold && !told) onWait?.(other);
      told ||= waited >= untold;
      await delay(Math.min(100, limit));
    }
  } catch (error) {
    if (error instanceof TurnError) throw error;
    log('%s: no turns: %O', path, error);
    return () => {};
  }
  const callOff = atEnd(() => rmSync(path, { force: true }));
  const timer = setInterval(() => stamp(path), beat).unref();
  return () => {
    clearInterval(timer);
    callOff();
    rmSync(path, { force: true });
  };
}

interface Turn extends Owner, Other {}

/** Says the same of a lock by whatever links it is reached. */
async function nameOf(lock: string): Promise<string> {
  const real = await realpath(lock).catch(async () => {
    const folder = await realpath(dirname(lock)).catch(() => dirname(lock));
    return join(folder, lock.slice(dirname(lock).length));
  });
  return createHash('sha256').update(real).digest('hex').slice(0, 16);
}

/** The turn in a file, unless it has ended or its process has; what such a process left is removed. */
async function holderOf(path: string): Promise<Other | undefined> {
  const found = await read(path);
  if (found === undefined) return undefined;
  if (found.turn !== undefined && !hasEnded(found.turn, found.age)) return found.turn;
  // Another one may have removed the same file in the meantime, and taken the turn.
  const aside = join(dirname(path), nameBeside('turn', 'old'));
  await rename(path, aside).catch(() => {});
  const moved = await read(aside);
  if (moved !== undefined && moved.text !== found.text) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
  return undefined;
}

async function read(path: string): Promise<{ text: string; turn: Turn | undefined; age: number } | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, turn: parse(text), age: Date.now() - mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function hasEnded(turn: Turn, age: number): boolean {
  if (isGone(turn, age)) return true;
  // Of a process on another machine, or whose beginning nobody knows, only the stamps tell.
  const { host, began } = self();
  return (turn.host !== host || began === undefined) && age > silence;
}

function parse(text: string): Turn | undefined {
  try {
    const turn = JSON.parse(text);
    return isOwner(turn) && Number.isFinite((turn as Turn).since) ? (turn as Turn) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the turns of processes that were killed, also of projects that are not built any more. */
async function removeStale(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith('.json')) await holderOf(join(folder, name));
}

function stamp(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Somebody removed it, which ends no build.
  }
}

function tooLate({ pid, since }: Other, waited: number, path: string): TurnError {
  const began = new Date(since).toISOString();
  return new TurnError(
    say('Another build of this project (process {pid}, since {began}) did not end within {number} s.', {
      pid,
      began,
      number: Math.round(waited / 1000),
    }),
    say('Wait for it or end process {pid}, then build again. If there is no such process, remove {path}.', {
      pid,
      path,
    }),
  );
}
