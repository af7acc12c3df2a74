import { say } from '../../say/say.js';
import { isTime, readEntry } from '../format-v1/line.js';
import type { Deck, Entry, Stamp } from '../model.js';

/** The content of one line of a lock after the first. */
export type LockLine =
  | { namespace: string }
  | { noteType: string; stamp: Stamp }
  | { file: string; deck: Deck }
  | { entry: Entry };

/** Parses a line, or says what is wrong with it. */
export function readLine(line: string): LockLine | string {
  const fields = parseJson(line);
  if (!Array.isArray(fields)) return say('the line is damaged: it is not a JSON array');
  const [kind, ...rest] = fields as unknown[];
  if (kind === 'namespace') {
    const [namespace] = rest;
    if (rest.length !== 1 || typeof namespace !== 'string' || namespace === '')
      return say('the namespace must be a name');
    return { namespace };
  }
  if (kind === 'note type') {
    const [noteType, hash, modified] = rest;
    if (rest.length !== 3 || typeof noteType !== 'string' || typeof hash !== 'string' || !isTime(modified))
      return say('a note type must have a name, a hash and a time');
    return { noteType, stamp: { hash, modified: modified as number } };
  }
  if (kind === 'deck') {
    const [file, name, id] = rest;
    if (rest.length !== 3 || typeof file !== 'string' || typeof name !== 'string' || name === '' || !isTime(id))
      return say('a deck must have a file, a name and a number');
    return { file, deck: { name, id: id as number } };
  }
  const entry = readEntry(fields);
  return typeof entry === 'string' ? say('the line is damaged: {entry}', { entry }) : { entry };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
