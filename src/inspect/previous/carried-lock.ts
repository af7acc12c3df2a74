import { lockName } from '../../identity/format-v1/serialise-lock.js';
import { say } from '../../say/say.js';
import { packageEntry } from '../collection.js';

/** The text of the lock that an artifact was built with, or the end of a sentence that says why there is none. */
export type CarriedLock = { text: string } | { without: string };

/** Extracts the lock from a deck or a bank; its bytes tell which of the two it is. */
export function carriedLock(data: Uint8Array): CarriedLock {
  if (data[0] === 0x50 && data[1] === 0x4b) return inDeck(data);
  const text = new TextDecoder().decode(data).trimStart();
  return text.startsWith('{') ? inBank(text) : { without: say('is neither a deck nor a bank') };
}

function inDeck(data: Uint8Array): CarriedLock {
  try {
    const lock = packageEntry(data, lockName);
    if (lock !== undefined) return { text: new TextDecoder().decode(lock) };
  } catch (error) {
    return { without: say('is not a readable deck: {message}', { message: (error as Error).message }) };
  }
  return {
    without: say(
      'is a deck without a lock: it was exported from Anki, or made by another program or an older cardpress',
    ),
  };
}

function inBank(text: string): CarriedLock {
  try {
    const { lock } = JSON.parse(text) as { lock?: unknown };
    const isLines = Array.isArray(lock) && lock.every(line => typeof line === 'string');
    if (isLines) return { text: lock.map(line => `${line}\n`).join('') };
  } catch {
    return { without: say('is not a readable bank: its JSON is damaged') };
  }
  return { without: say('is a bank without a lock: it was made by another program or an older cardpress') };
}
