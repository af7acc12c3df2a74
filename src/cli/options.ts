import { resolve } from 'node:path';
import type { Artifact, UserConfig } from '../index.js';

/** What the command line may say, as yargs hands it over. */
export interface Arguments {
  notes?: string[] | undefined;
  config?: string | undefined;
  outDir?: string | undefined;
  only?: Artifact[] | undefined;
  strict?: boolean | undefined;
  json?: boolean | undefined;
  explain?: boolean | undefined;
  fix?: boolean | undefined;
  frozenLock?: boolean | undefined;
  refresh?: boolean | undefined;
  includeRetired?: boolean | undefined;
}

/**
 * The settings that the command line lays over the config file's. Its paths are relative to the working folder, the
 * file's to the file's own.
 */
export function overrides({ notes, outDir, only, strict }: Arguments, cwd: string): UserConfig {
  return {
    ...(notes && notes.length > 0 && { notes: notes.map(path => resolve(cwd, path)) }),
    ...(outDir !== undefined && { outDir: resolve(cwd, outDir) }),
    ...(only && only.length > 0 && { only }),
    ...(strict !== undefined && { strict }),
  };
}
