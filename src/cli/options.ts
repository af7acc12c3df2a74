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
  fromGit?: boolean | undefined;
  previous?: string | undefined;
  merge?: string[] | undefined;
  includeRetired?: boolean | undefined;
  sheet?: Sheet['layout'];
  paper?: Sheet['paper'];
  columns?: number | undefined;
  fontSize?: number | undefined;
  font?: Sheet['font'];
  colour?: boolean | undefined;
  lines?: number | undefined;
  deck?: string[] | undefined;
  tag?: string[] | undefined;
  status?: Sheet['status'];
  since?: string | undefined;
}

type Sheet = NonNullable<UserConfig['sheet']>;

/**
 * The settings that the command line lays over the config file's. Its paths are relative to the working folder, the
 * file's to the file's own.
 */
export function overrides(args: Arguments, cwd: string): UserConfig {
  const { outDir, only, strict } = args;
  const sheet = sheetOverrides(args);
  return {
    ...(outDir !== undefined && { outDir: resolve(cwd, outDir) }),
    ...(only && only.length > 0 && { only }),
    ...(strict !== undefined && { strict }),
    ...(Object.keys(sheet).length > 0 && { sheet }),
  };
}

/** What was published last; a path is relative to the working folder. */
export function previousOf({ previous }: Arguments, { cwd }: { cwd: string }): { previous?: string } {
  if (previous === undefined) return {};
  return { previous: /^[a-z][a-z0-9+.-]+:\/\//iu.test(previous) ? previous : resolve(cwd, previous) };
}

function sheetOverrides(args: Arguments): Sheet {
  const { sheet: layout, paper, columns, fontSize, font, colour, lines, deck, tag, status, since } = args;
  const given = Object.entries({ layout, paper, columns, fontSize, font, colour, lines, deck, tag, status, since });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
