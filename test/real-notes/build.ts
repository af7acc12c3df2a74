import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BankFile } from '../../src/index.js';
import { cardpress } from '../support/cli.js';

/** The repository's own notes, and the lock that keeps their cards. */
export const realNotes = fileURLToPath(new URL('../../notes/', import.meta.url));
const realLock = fileURLToPath(new URL('../../cardpress.lock', import.meta.url));

/** Builds a copy of the real notes in a folder of its own, as a user would, and reads what came out. */
export async function buildRealNotes({
  change,
  argv = [],
}: {
  change?: (notes: string) => Promise<void>;
  argv?: string[];
} = {}) {
  const root = await mkdtemp(join(tmpdir(), 'cardpress-real-'));
  try {
    await cp(realNotes, join(root, 'notes'), { recursive: true });
    await cp(realLock, join(root, 'cardpress.lock'));
    await change?.(join(root, 'notes'));
    const run = await cardpress(root, 'build', ...argv);
    const read = (name: string) => readFile(join(root, 'dist', name)).catch(() => undefined);
    const [deck, sheet, bankBytes] = await Promise.all([read('deck.apkg'), read('cheatsheet.pdf'), read('bank.json')]);
    const bank = bankBytes && (JSON.parse(bankBytes.toString()) as BankFile);
    return { ...run, deck, sheet, bankBytes, bank };
  } finally {
    await rm(root, { recursive: true });
  }
}
