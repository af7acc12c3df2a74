import { resolve } from 'node:path';
import { loadConfig } from '../config/load.js';
import type { Config } from '../index.js';
import { speakFor } from '../say/language.js';
import { say } from '../say/say.js';
import type { Context } from './context.js';
import { paintFor, severities } from './format.js';
import { type Arguments, overrides } from './options.js';
import { printable } from './printable.js';
import { chooseReporter } from './reporters/choose.js';

/** The input of a command. */
export interface Work {
  config: Config;
  /** The project's folder. */
  root: string;
  /** Full path of the config file, if there is one. */
  configFile?: string;
  /** Full paths of the files, folders or globs that were named, if any were. */
  notes?: string[];
}

/** The config for a command; undefined if it has mistakes, which are then printed. */
export async function configFor(args: Arguments, { cwd, env, stdout, stderr }: Context): Promise<Work | undefined> {
  const notes = (args.notes ?? []).map(path => resolve(cwd, path));
  const { config, root, path, problems } = await loadConfig(cwd, args.config, overrides(args, cwd), notes);
  if (config) {
    await speakFor(env, config.lang);
    return { config, root, ...(path !== undefined && { configFile: path }), ...(notes.length > 0 && { notes }) };
  }
  const paint = paintFor(stderr, env);
  for (const { file, line, reason, remedy } of printable(problems)) {
    const place = line === undefined ? file : `${file}:${line}`;
    stderr.write(`${place}  ${paint('red', say(severities.error))}  ${reason}\n${' '.repeat(4)}${remedy}\n`);
  }
  if (chooseReporter(args, env) === 'json') stdout.write(`${JSON.stringify({ ok: false, problems }, null, 2)}\n`);
  return undefined;
}
