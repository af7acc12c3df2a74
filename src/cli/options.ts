import { resolve } from 'node:path';
import { artifactFlags } from '../artifacts/flags.js';
import type { ArtifactName, Message, UserConfig } from '../index.js';
import type { Reporter } from './reporters/names.js';

/** The command-line arguments as parsed by yargs. */
export interface Arguments {
  notes?: string[] | undefined;
  config?: string | undefined;
  outDir?: string | undefined;
  only?: ArtifactName[] | undefined;
  formats?: ArtifactName[] | undefined;
  strict?: boolean | undefined;
  json?: boolean | undefined;
  verbose?: boolean | undefined;
  quiet?: boolean | undefined;
  color?: boolean | undefined;
  watch?: boolean | undefined;
  debug?: boolean | undefined;
  explain?: boolean | undefined;
  reporter?: Reporter | undefined;
  fix?: boolean | undefined;
  frozenLock?: boolean | undefined;
  refresh?: boolean | undefined;
  fromGit?: boolean | undefined;
  previous?: string | undefined;
  merge?: string[] | undefined;
  includeRetired?: boolean | undefined;
  cache?: boolean | undefined;
  workflow?: boolean | undefined;
  dryRun?: boolean | undefined;
  deleteRetired?: boolean | undefined;
  port?: number | undefined;
  open?: boolean | undefined;
  /** Options of artifacts; see `artifactFlags`. */
  [flag: string]: unknown;
}

/**
 * The settings from the command line, which override the config file's. Its paths are relative to the working
 * directory, the file's to the file's own folder.
 */
export function overrides(args: Arguments, cwd: string): UserConfig {
  const { outDir, only, strict } = args;
  return {
    ...(outDir !== undefined && { outDir: resolve(cwd, outDir) }),
    ...(only && only.length > 0 && { only }),
    ...(strict !== undefined && { strict }),
    ...given(args),
  };
}

/** The last published deck or bank; a path is relative to the working directory. */
export function previousOf({ previous }: Arguments, { cwd }: { cwd: string }): { previous?: string } {
  if (previous === undefined) return {};
  return { previous: /^[a-z][a-z0-9+.-]+:\/\//iu.test(previous) ? previous : resolve(cwd, previous) };
}

/** Whether to go by what earlier runs kept. */
export function cacheOf({ cache }: Arguments): { cache?: boolean } {
  return cache === undefined ? {} : { cache };
}

/** The findings that are worth a line where nothing else is printed. */
export function shownTo({ quiet }: Arguments, messages: Message[]): Message[] {
  return quiet ? messages.filter(({ severity }) => severity !== 'info') : messages;
}

/** The settings of artifacts that were given, in the config's groups. */
function given(args: Arguments): UserConfig {
  const config: Record<string, unknown> = {};
  for (const { name, path } of artifactFlags().flatMap(({ options }) => options)) {
    const value = args[name];
    const [top, key] = path;
    if (value === undefined || top === undefined) continue;
    config[top] = key === undefined ? value : { ...(config[top] as object | undefined), [key]: value };
  }
  return config;
}
