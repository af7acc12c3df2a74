import { readFileSync } from 'node:fs';
import { lstat, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import { debugArea } from '../debug.js';
import { makeCacheFolder } from '../make-folder.js';
import { cacheFolder } from '../package-root.js';
import { say } from '../say/say.js';
import { projectPath } from '../source/find.js';
import { isWithin } from '../source/inside.js';
import { hashOf } from '../unchanged/record.js';
import { writeWhole } from '../write-whole.js';

/** A file of an artifact that was written. */
interface Written {
  artifact: string;
  /** Full path. */
  path: string;
  sha256: string;
}

/** The hashes of the files that builds wrote into a folder, by artifact and path from the folder. */
type Ledger = Record<string, Record<string, string>>;

interface Places {
  root: string;
  env: Record<string, string | undefined>;
  /** Full path of the folder of the artifacts. */
  folder: string;
}

const log = debugArea('write');

/**
 * Removes what earlier builds wrote of the artifacts that were made now and that is no part of them any more: pictures and notes in
 * exported folders. Nothing else is touched: what was written is kept where no notes of a stranger can say so, and a file that was
 * changed since stays, which is reported.
 */
export async function removeOutdated(written: readonly Written[], { root, env, folder }: Places): Promise<Message[]> {
  const path = ledgerPath(root, env, folder);
  const before = readLedger(path);
  const now = ledgerOf(written, folder);
  const current = new Set(written.map(({ path }) => sameOnAnyDisk(path)));
  const messages: Message[] = [];
  for (const artifact of Object.keys(now)) {
    for (const [name, hash] of Object.entries(before[artifact] ?? {})) {
      const old = resolve(folder, name);
      if (current.has(sameOnAnyDisk(old))) continue;
      if (await removeOwn(folder, old, hash)) log('%s: no longer made, removed', old);
      else if (await isFile(old)) messages.push(changedSince(projectPath(root, old)));
    }
  }
  const next: Ledger = { ...before, ...now };
  // Of one file that is always called the same nothing can be left.
  if (Object.values(now).some(files => Object.keys(files).length > 1) || Object.keys(now).some(name => name in before))
    writeLedger(path, next);
  return messages;
}

function ledgerOf(written: readonly Written[], folder: string): Ledger {
  const artifacts = [...new Set(written.map(({ artifact }) => artifact))];
  const filesOf = (name: string) => written.filter(({ artifact }) => artifact === name);
  return Object.fromEntries(
    artifacts.map(name => [
      name,
      Object.fromEntries(filesOf(name).map(({ path, sha256 }) => [relative(folder, path), sha256])),
    ]),
  );
}

/** Some disks do not tell names by case, or by how letters are composed. */
function sameOnAnyDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Removes a file that is as it was written, and the folders that are empty then. */
async function removeOwn(folder: string, path: string, hash: string): Promise<boolean> {
  if (!isWithin(path, [folder]) || !(await isFile(path))) return false;
  const [top, parent] = await Promise.all([realpath(folder), realpath(dirname(path))]);
  if (parent !== join(top, relative(folder, dirname(path)))) return false;
  if (hashOf(await readFile(path)) !== hash) return false;
  await rm(path);
  for (let empty = dirname(path); isWithin(empty, [folder]); empty = dirname(empty)) {
    const isRemoved = await rmdir(empty).then(
      () => true,
      () => false,
    );
    if (!isRemoved) break;
  }
  return true;
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() === true;
}

function changedSince(file: string): Message {
  return {
    rule: 'outdated-file',
    severity: 'info',
    file,
    reason: say('An earlier build wrote this file, which is no longer made. It was changed since, so it stays.'),
    remedy: say('Delete it, unless you want to keep it.'),
  };
}

function ledgerPath(root: string, env: Places['env'], folder: string): string {
  return join(cacheFolder(root, env), 'written', `${hashOf(folder).slice(0, 32)}.json`);
}

function readLedger(path: string): Ledger {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

function writeLedger(path: string, ledger: Ledger): void {
  try {
    makeCacheFolder(dirname(path));
    writeWhole(path, JSON.stringify(ledger));
  } catch {
    // What was written is not known then, and stays.
  }
}
