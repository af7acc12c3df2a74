import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Message } from '../bank/model.js';
import { asDo } from '../diagnostics/others.js';
import { GitError } from '../git/error.js';
import { openRepository } from '../git/repository.js';
import { sparseFiles } from '../git/worktree.js';
import type { Part } from '../identity/identify.js';
import type { Entry } from '../identity/model.js';
import { say } from '../say/say.js';

/**
 * Files with known questions that are missing on disk only because of a sparse checkout.
 *
 * @param root the project's folder
 */
export async function leftOutBySparseCheckout(root: string, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const asked = new Set(entries.filter(({ retired }) => retired === undefined).map(({ file }) => file));
  const missing = [...asked].filter(file => !existsSync(resolve(root, file)));
  const repository = missing.length > 0 ? await openRepository(root) : undefined;
  if (repository === undefined) return new Set();
  try {
    return await sparseFiles(repository, missing);
  } catch (error) {
    if (error instanceof GitError) return new Set();
    throw error;
  } finally {
    repository.close();
  }
}

/** The same part without some files. */
export function withoutFiles({ covers, isGone }: Part, files: ReadonlySet<string>): Part {
  return { covers: file => !files.has(file) && covers(file), isGone: file => !files.has(file) && isGone(file) };
}

/** Reports in one message which notes a sparse checkout leaves out. */
export function sparseNotes(files: ReadonlySet<string>): Message[] {
  const [first, ...others] = [...files].sort();
  if (first === undefined) return [];
  return [
    {
      rule: 'sparse-notes',
      severity: 'warning',
      file: first,
      reason: say(
        "This file is left out by git's sparse checkout{others}: its cards are not in this build, and their lock entries stay as they are.",
        { others: asDo(others, 'are') },
      ),
      remedy: say('Check it out (`git sparse-checkout add FOLDER`, or `disable`) to build all notes.'),
    },
  ];
}
