import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
import { say } from '../say/say.js';
import { type Anki, AnkiError } from './connect.js';
import { largestHanded } from './thresholds.js';

/** The name of a deck that is handed over among Anki's media; those with an underscore never count as unused. */
const handed = '_cardpress-push.apkg';

/**
 * Has Anki import a deck. If it cannot read the file, as in a sandbox or container, the bytes are handed over.
 * @param path full path
 * @throws UserError if Anki does not import it
 */
export async function importDeck(anki: Anki, path: string): Promise<void> {
  try {
    await imported(anki, path);
  } catch (error) {
    if (!(error instanceof AnkiError) || !isUnreadable(error.said)) throw error;
    await handOver(anki, path, error);
  }
}

async function imported(anki: Anki, path: string): Promise<void> {
  // AnkiConnect takes slashes on each system.
  if ((await anki.ask<boolean>('importPackage', { path: path.replaceAll('\\', '/') })) === false)
    throw new UserError(say('Anki has no profile open.'), say('Open your profile in Anki, and try again.'));
}

async function handOver(anki: Anki, path: string, cause: Error): Promise<void> {
  const data = await readFile(path);
  if (data.byteLength > largestHanded)
    throw new UserError(
      say('Anki cannot read {path}, and it is too large to be handed over.', { path }),
      say('Write it to a folder that Anki can read, with --out-dir.'),
      { cause },
    );
  const folder = await anki.ask<string>('getMediaDirPath');
  await anki.ask('storeMediaFile', { filename: handed, data: data.toString('base64') });
  try {
    await imported(anki, join(folder, handed));
  } finally {
    await anki.ask('deleteMediaFile', { filename: handed });
  }
}

/** As Python, zip libraries and Anki's own backend say it. */
function isUnreadable(said: string): boolean {
  return /no such file|not found|permission denied|cannot find|could not open|os error (?:2|3|5|13)\b|errno (?:2|13)\b/iu.test(
    said,
  );
}
