import type { Bank } from '../../bank/model.js';
import { say } from '../../say/say.js';
import { changedLines } from '../../source/changed.js';
import { type Selection, SelectionError, select } from './select.js';

/** The part of a bank that the settings of a sheet choose, with the commit since which questions have changed, if any. */
export async function chosenOf(
  bank: Bank,
  root: string,
  { since, ...selection }: Omit<Selection, 'changed'> & { since?: string | undefined },
): Promise<Bank> {
  return select(bank, { ...selection, changed: await changedSince(bank, root, since) });
}

async function changedSince(bank: Bank, root: string, since: string | undefined) {
  if (since === undefined) return undefined;
  const changed = await changedLines(root, since, [...new Set(bank.entries.map(({ source }) => source.file))]);
  if (changed) return changed;
  throw new SelectionError(
    say('Git does not know a commit {since} here.', { since }),
    say('Check the value of --since; `git log` lists the commits.'),
  );
}
