import { applySettings } from '../diagnostics/settings.js';
import { randomName } from '../known/project-name.js';
import { type BuildOptions, inTurn, lockOutput, look, type Result, tidy, write } from './build.js';

export type LockOptions = Omit<BuildOptions, 'frozenLock' | 'includeRetired'>;

/**
 * Writes the lock as a build with a deck would, but no artifact, even if `CI` is set. If the notes have errors (or,
 * with `strict`, warnings), nothing is written.
 */
export function writeLock(options: LockOptions): Promise<Result> {
  return inTurn(options, () => writeNow(options));
}

async function writeNow(options: LockOptions): Promise<Result> {
  const scope = await tidy(options);
  // Whether a card changed depends on what it shows, so the faces are needed whatever the config builds.
  const only = [...new Set([...options.config.only, 'deck' as const])];
  const { result, recognised } = await look(
    { ...options, config: { ...options.config, only }, frozenLock: false },
    { nameAnew: randomName, keepPictures: false },
  );
  if (!result.ok || !recognised?.behind) return result;
  const problem = await write([lockOutput(recognised)], scope);
  if (problem === undefined) return { ...result, lock: recognised.path };
  return { ...result, ok: false, messages: [...result.messages, ...applySettings([problem], options.config.rules)] };
}
