import { applySettings } from '../diagnostics/settings.js';
import { randomName } from '../known/project-name.js';
import { type BuildOptions, lockOutput, look, type Result, write } from './build.js';

export type LockOptions = Omit<BuildOptions, 'frozenLock' | 'includeRetired' | 'onProgress'>;

/**
 * Writes the lock as a build would that makes a deck, and no artifact, also where `CI` is set. Notes with errors (or,
 * under `strict`, with warnings) write nothing.
 */
export async function writeLock(options: LockOptions): Promise<Result> {
  // What a card shows decides whether it changed, so that the faces have to be there whatever the config builds.
  const only = [...new Set([...options.config.only, 'deck' as const])];
  const { result, recognised } = await look(
    { ...options, config: { ...options.config, only }, frozenLock: false },
    { nameAnew: randomName, keepPictures: false },
  );
  if (!result.ok || !recognised?.behind) return result;
  const problem = await write([lockOutput(recognised)]);
  if (problem === undefined) return { ...result, lock: recognised.path };
  return { ...result, ok: false, messages: [...result.messages, ...applySettings([problem], options.config.rules)] };
}
