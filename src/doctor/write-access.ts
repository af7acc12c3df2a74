import { resolve } from 'node:path';
import type { Artifact } from '../artifacts/artifact.js';
import { artifacts } from '../artifacts/registry.js';
import type { Config } from '../config/schema.js';
import type { Check } from '../diagnostics/check.js';
import { whyNotWritableFile, whyNotWritableFolder } from '../io/writable.js';
import { cacheFolder } from '../package-root.js';
import { say } from '../say/say.js';

/**
 * Whether a build may write what it makes, the lock and its caches. Nothing is written to find out.
 *
 * @param isFrozen whether it leaves the lock as it is
 */
export async function checkWriting(
  root: string,
  config: Config,
  env: NodeJS.ProcessEnv,
  isFrozen: boolean,
): Promise<Check[]> {
  const outDir = resolve(root, config.outDir);
  const files = artifacts
    .filter(({ name }) => config.only.includes(name))
    .map((artifact: Artifact) => resolve(outDir, artifact.fileName(config)));
  const refused = await all([
    whyNotWritableFolder(outDir),
    ...files.map(whyNotWritableFile),
    ...(isFrozen ? [] : [whyNotWritableFile(resolve(root, config.lock))]),
  ]);
  const slow = await all([
    whyNotWritableFolder(resolve(root, config.cache)),
    whyNotWritableFolder(cacheFolder(root, env)),
  ]);
  const checks: Check[] = [
    ...refused.map(
      (says): Check => ({
        name: 'writing',
        status: 'error',
        says,
        remedy: say('Make it writable or take it away, or choose another place with `outDir` or `lock` in the config.'),
      }),
    ),
    ...slow.map(
      (reason): Check => ({
        name: 'writing',
        status: 'warning',
        says: say('{reason}, so that pictures and history are worked out anew in each build', { reason }),
        remedy: say('Make it writable, or choose another place with `cache` in the config or XDG_CACHE_HOME.'),
      }),
    ),
  ];
  if (checks.length > 0) return checks;
  const { outDir: folder, lock } = config;
  const says = isFrozen
    ? say('{folder} and caches; the lock is left as it is, since CI is set', { folder })
    : say('{folder}, {lock} and caches', { folder, lock });
  return [{ name: 'writing', status: 'ok', says }];
}

/** What is in the way, each once. */
async function all(reasons: Promise<string | undefined>[]): Promise<string[]> {
  return [...new Set((await Promise.all(reasons)).filter(reason => reason !== undefined))];
}
