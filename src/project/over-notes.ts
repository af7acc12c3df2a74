import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import type { Output } from '../io/write.js';
import { say } from '../say/say.js';
import { isMarkdown, projectPath } from '../source/find.js';

/** Says which of some outputs would be written over a file of the notes: the folder for them may be the one that the notes are in. */
export async function overNotes(
  outputs: readonly Output[],
  root: string,
  notes: readonly string[],
): Promise<Message | undefined> {
  const pages = outputs.map(({ path }) => path).filter(isMarkdown);
  if (pages.length === 0) return undefined;
  const own = new Set(await Promise.all(notes.map(path => fileAt(resolve(root, path)))));
  const there = await Promise.all(pages.map(fileAt));
  const page = pages.find((_, index) => there[index] !== undefined && own.has(there[index]));
  if (page === undefined) return undefined;
  return {
    rule: 'unwritable',
    severity: 'error',
    file: projectPath(root, page),
    reason: say('Nothing was written: this is a file of the notes, which would be overwritten.'),
    remedy: say('Choose another folder with --out-dir.'),
  };
}

/** What tells a file from all others, whatever its names are; undefined if there is none. */
async function fileAt(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined);
  return stats && `${stats.dev} ${stats.ino}`;
}
