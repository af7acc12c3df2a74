import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Anki, AnkiError } from '../../src/anki-connect/connect.js';
import { importDeck } from '../../src/anki-connect/import-deck.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-deck-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a deck of so many bytes is handed over to an Anki that cannot read its file. */
async function isHandedOver(size: number): Promise<boolean> {
  const path = join(folder, 'deck.apkg');
  writeFileSync(path, '');
  truncateSync(path, size);
  const asked: string[] = [];
  const ask = async (action: string, { path: file }: { path?: string } = {}): Promise<unknown> => {
    asked.push(action);
    if (action === 'importPackage' && file === path) throw new AnkiError(action, 'Permission denied');
    return action === 'getMediaDirPath' ? folder : true;
  };
  await importDeck({ url: 'http://127.0.0.1:8765', ask: ask as Anki['ask'] }, path).catch(() => {});
  return asked.includes('storeMediaFile');
}

it('hands over decks of up to 8 MiB', async () => {
  expect([await isHandedOver(8 * 2 ** 20), await isHandedOver(8 * 2 ** 20 + 1)]).toEqual([true, false]);
});
