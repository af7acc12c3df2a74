import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { debugArea } from '../debug.js';
import { uninterrupted } from '../left-overs/ending.js';
import { isGone, isOwner, type Owner, ownerOf, self } from '../left-overs/owner.js';
import { createWhole } from './create.js';
import { type Replacement, replace } from './replace.js';
import { targetOf } from './target.js';

const log = debugArea('write');

/** Its name in the folder of the artifacts. */
export const journalName = '.cardpress-writing';

/** How long a build waits for another one that puts its files in place, in milliseconds: far longer than that takes. */
const patience = 30_000;

/** From this age in milliseconds, a journal without an end is no longer being written: its writer was killed. */
const unfinished = 2_000;

/** Where a journal is kept, and which files it may speak of. Notes of a stranger may come with a journal too. */
export interface Scope {
  folder: string;
  /** Files outside of the folder, by full path. */
  others: string[];
}

interface Journal {
  owner: Owner;
  replacements: Replacement[];
}

/**
 * Writes down which files are about to be replaced. From now on they will be, even if this process is killed: the next
 * build does it, see {@link finishWriting}. Waits as long as another process is replacing files there.
 * @param onBegun told as soon as the journal is there
 * @returns what removes the journal
 * @throws a system error; its code is EBUSY if the other process does not end
 */
export async function beginWriting(
  scope: Scope,
  replacements: Replacement[],
  onBegun: () => void = () => {},
): Promise<() => Promise<void>> {
  const path = join(scope.folder, journalName);
  const text = `${JSON.stringify({ owner: self(), replacements } satisfies Journal)}\n`;
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(20)) {
    await finishWriting(scope);
    const isMade = await uninterrupted(async () => {
      const isMade = await create(path, text);
      if (isMade) onBegun();
      return isMade;
    });
    if (isMade) return () => rm(path, { force: true });
  }
  throw Object.assign(new Error(`${path} belongs to another build.`), { code: 'EBUSY' });
}

/** Finishes what a process that was killed had begun to replace. */
export async function finishWriting(scope: Scope): Promise<void> {
  const path = join(scope.folder, journalName);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  const age = Date.now() - mtimeMs;
  const journal = parse(text);
  if (journal === undefined ? age < unfinished : !isGone(journal.owner, age)) return;
  for (const replacement of journal?.replacements ?? []) {
    if (await isOurs(replacement, scope)) await finish(replacement);
  }
  // Another process may have done all this in the meantime and written a journal of its own.
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) await rm(path, { force: true });
}

/** Makes the journal. Where the file system has no links, a killed process may leave half of it. */
function create(path: string, text: string): Promise<boolean> {
  const withoutLinks = () => writeFile(path, text, { flag: 'wx', flush: true });
  return createWhole(path, text, { flush: true, withoutLinks });
}

async function finish(replacement: Replacement): Promise<void> {
  log('%s: finishing what was interrupted', replacement.target);
  await replace(replacement).catch((error: NodeJS.ErrnoException) => {
    // It is in its place already.
    if (error.code !== 'ENOENT') throw error;
  });
  if (replacement.last !== undefined) await rm(replacement.last, { force: true });
}

async function isOurs({ path, target, next, last }: Replacement, { folder, others }: Scope): Promise<boolean> {
  const isExpected = path.startsWith(folder + sep) || others.includes(path);
  const areBeside = [next, ...(last === undefined ? [] : [last])].every(
    file => dirname(file) === dirname(target) && ownerOf(basename(file)) !== undefined,
  );
  return isExpected && areBeside && (await targetOf(path).catch(() => undefined)) === target;
}

/** The journal; undefined if its writer was killed before its end, so that nothing was replaced. */
function parse(text: string): Journal | undefined {
  try {
    const { owner, replacements } = JSON.parse(text);
    const isJournal = isOwner(owner) && Array.isArray(replacements) && replacements.every(isReplacement);
    return isJournal ? { owner, replacements } : undefined;
  } catch {
    return undefined;
  }
}

function isReplacement(value: Record<string, unknown> | null): boolean {
  const { path, target, next, last } = value ?? {};
  return [path, target, next, last ?? ''].every(file => typeof file === 'string');
}
