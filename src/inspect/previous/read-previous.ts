import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseLock } from '../../identity/lock/parse.js';
import type { Lock } from '../../identity/model.js';
import { sentences } from '../../say/lists.js';
import { say } from '../../say/say.js';
import { carriedLock } from './carried-lock.js';
import { type DownloadOptions, download } from './download.js';
import type { PreviousProblem } from './problem.js';
import { shownUrl } from './shown-url.js';

export interface PreviousOptions extends Partial<DownloadOptions> {
  /** The folder that a path is relative to. */
  cwd: string;
}

export type Previous =
  | { lock: Lock }
  /** Apparently nothing has been published yet; a sentence says what does not exist. */
  | { missing: true; reason: string }
  | { problem: PreviousProblem };

/**
 * Reads the lock of the last publication from its deck or bank, given a file or a URL. A file that does not exist is
 * reported as missing, as before a first publication; everything else that goes wrong is a problem, so that a failing
 * network never makes all cards new.
 *
 * @param place a path, or an http or https URL
 */
export async function readPrevious(place: string, options: PreviousOptions): Promise<Previous> {
  const { cwd, fetch = globalThis.fetch, timeout = 120_000, maxSize = 512 * 2 ** 20 } = options;
  const address = addressOf(place);
  if (address !== undefined && 'problem' in address) return address;
  const name = address === undefined ? place : address.name;
  const got = address === undefined ? await read(place, cwd) : await download(address.url, { fetch, timeout, maxSize });
  return 'data' in got ? lockIn(got.data, name) : got;
}

function addressOf(place: string): { url: URL; name: string } | { problem: PreviousProblem } | undefined {
  const [, scheme] = /^([a-z][a-z0-9+.-]+):\/\//iu.exec(place) ?? [];
  if (scheme === undefined) return undefined;
  const isKnown = /^https?$/iu.test(scheme);
  if (isKnown && URL.canParse(place)) {
    const url = new URL(place);
    return { url, name: shownUrl(url) };
  }
  const reason = isKnown
    ? say('The value of --previous is not a valid URL.')
    : say('--previous does not support {scheme} URLs.', { scheme });
  return { problem: { reason, remedy: say('Name a file, or an http or https URL.') } };
}

async function read(
  path: string,
  cwd: string,
): Promise<{ data: Uint8Array } | { missing: true; reason: string } | { problem: PreviousProblem }> {
  try {
    return { data: await readFile(resolve(cwd, path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return { missing: true, reason: say('{path} does not exist, as before a first publication.', { path }) };
    return {
      problem: {
        reason: say('{path} cannot be read ({code}).', { path, code }),
        remedy: say('Check the value of --previous.'),
      },
    };
  }
}

function lockIn(data: Uint8Array, name: string): Previous {
  const remedy = say('Name the deck.apkg or bank.json that cardpress built for the last publication.');
  const carried = carriedLock(data);
  if ('without' in carried)
    return { problem: { reason: say('{name} {reason}.', { name, reason: carried.without }), remedy } };
  const { lock, problems } = parseLock(carried.text);
  if (lock !== undefined) return { lock };
  const [{ line, reason }] = problems;
  return {
    problem: {
      reason: say('The lock in {name} cannot be read: {reason} (line {line}).', { name, reason, line }),
      remedy: sentences(remedy, say('If it was built by a newer cardpress, update this one.')),
    },
  };
}
