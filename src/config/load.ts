import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { givenType } from '../artifacts/flags.js';
import { debugArea } from '../debug.js';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import { either, listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { findRoot, isThere } from './root.js';
import { type Config, configSchema, type UserConfig } from './schema.js';
import { configNames, foreignConfigNames } from './signposts.js';
import { withoutWritten } from './written-notes.js';

const log = debugArea('config');

/** A mistake in the config, for the user. */
export interface ConfigProblem {
  file: string;
  /** Counted from 1; omitted if the mistake has no place in a file. */
  line?: number;
  reason: string;
  remedy: string;
}

export interface LoadedConfig {
  /** Absent if there are problems. */
  config?: Config;
  /** The project's folder, which its paths are relative to. */
  root: string;
  /** The file that was read, if any. */
  file?: string;
  /** Its full path. */
  path?: string;
  problems: ConfigProblem[];
}

/**
 * Finds the project's folder (see `findRoot`), reads its config file (JSON or YAML) and applies the command line's
 * settings on top. All mistakes are returned at once.
 *
 * @param cwd the working directory
 * @param named an explicitly named config file; default: the first of the usual names in the project's folder, if any
 * @param over settings that override the file's
 * @param notes named files, folders or globs of notes, relative to `cwd`: if there is no project around the working
 * directory, they determine which one is meant
 */
export async function loadConfig(
  cwd: string,
  named?: string,
  over: UserConfig = {},
  notes: readonly string[] = [],
): Promise<LoadedConfig> {
  const root = named === undefined ? await findRoot(cwd, notes) : dirname(resolve(cwd, named));
  const file = named === undefined ? await firstOf(root) : await read(resolve(cwd, named));
  log('root %s, config %s', root, file?.path ?? 'none');
  const name = file && (relative(cwd, file.path) || file.path);
  if (file?.code !== undefined && name !== undefined) {
    const reason = say('The config cannot be read: {code}.', { code: file.code });
    return { root, problems: [{ file: name, reason, remedy: say('Check its permissions.') }] };
  }
  if (file?.text === undefined && named !== undefined) {
    const problem = {
      file: named,
      reason: say('This config file cannot be read.'),
      remedy: say('Check the value of --config.'),
    };
    return { root, problems: [problem] };
  }
  const foreign = await foreignOf(root, named, file);
  if (foreign !== undefined) {
    const reason = say(
      'This is not read: a config is JSON or YAML. Ids depend on the configs of old commits, and programs of old commits are not run.',
    );
    return {
      root,
      problems: [
        {
          file: foreign,
          reason,
          remedy: say('Write its settings to {configNames}.', { configNames: either(configNames.slice(0, 2)) }),
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(file?.text ?? '{}', { lineCounter: lines, logLevel: 'error' });
  const problems: ConfigProblem[] = document.errors.map(error => ({
    file: name ?? '',
    line: error.linePos?.[0].line ?? 1,
    reason: say('The config cannot be read: {what}', { what: error.message.split('\n')[0] }),
    remedy: say('Fix the JSON or YAML on this line.'),
  }));
  if (problems.length > 0) return { root, problems };
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (error) {
    const reason = say('The config cannot be read: {message}', { message: (error as Error).message });
    return {
      root,
      problems: [{ file: name ?? '', reason, remedy: say('Write out what the aliases (`*name`) stand for.') }],
    };
  }
  const result = configSchema.safeParse(isGroup(value) ? merged(value, over) : value);
  if (result.success)
    return {
      config: await withoutWritten(result.data, root),
      root,
      ...(file !== undefined && name !== undefined && { file: name, path: file.path }),
      problems,
    };
  const lineOf = (path: PropertyKey[]): number | undefined => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
  };
  return {
    root,
    problems: result.error.issues.flatMap(issue => problemsOf(issue, name ?? say('command line'), lineOf)),
  };
}

/** Reads the text of a config file; undefined if it has mistakes. */
export function readConfig(text: string): Config | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  return document.errors.length > 0 ? undefined : configSchema.safeParse(document.toJS() ?? {}).data;
}

function problemsOf(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: PropertyKey[]) => number | undefined,
): ConfigProblem[] {
  if (issue.code !== 'unrecognized_keys') {
    const line = lineOf(issue.path);
    const reason = say('{path}: {message}', {
      path: issue.path.join('.') || say('The config'),
      message: issue.message,
    });
    return [
      { file, ...(line !== undefined && { line }), reason, remedy: say('See docs/config.md for the valid settings.') },
    ];
  }
  const known = Object.keys(shapeAt(issue.path[0]));
  return issue.keys.map(key => {
    const line = lineOf([...issue.path, key]);
    const path = [...issue.path, key].join('.');
    const remedy = didYouMean(nearest(key, known)) || see(issue.path[0], known);
    return {
      file,
      ...(line !== undefined && { line }),
      reason: say('There is no setting "{path}".', { path }),
      remedy,
    };
  });
}

function see(group: PropertyKey | undefined, known: readonly string[]): string {
  return group === 'rules'
    ? say('See docs/rules.md for the rules.')
    : say('The settings are {known}.', { known: listed(known) });
}

/** The keys of a group of settings, or of all. */
function shapeAt(group: PropertyKey | undefined): object {
  const shape: Record<PropertyKey, unknown> = configSchema.shape;
  const own = group === undefined ? undefined : givenType(shape[group]);
  if (own instanceof z.ZodRecord && own.keyType instanceof z.ZodEnum) return own.keyType.enum;
  return own instanceof z.ZodObject ? own.shape : shape;
}

/** The settings of a group, such as the sheet's, are applied one by one. */
function merged(value: object, over: UserConfig): object {
  const own: Record<string, unknown> = { ...value };
  const laid = Object.entries(over).map(([key, setting]) => {
    const before = own[key] ?? {};
    return [key, isGroup(setting) && isGroup(before) ? { ...before, ...setting } : setting];
  });
  return { ...own, ...Object.fromEntries(laid) };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A config file: its text, or why it cannot be read. */
interface Read {
  path: string;
  text?: string;
  code?: string;
}

async function firstOf(folder: string): Promise<Read | undefined> {
  for (const name of configNames) {
    const file = await read(join(folder, name));
    if (file.text !== undefined || file.code !== undefined) return file;
  }
  return undefined;
}

/** A config in a form that is not read: the one that was named, or where there is no other, one that lies in the folder. */
async function foreignOf(
  folder: string,
  named: string | undefined,
  file: Read | undefined,
): Promise<string | undefined> {
  if (named !== undefined) return /\.(?:[cm]?[jt]s|toml)$/iu.test(named) ? named : undefined;
  if (file !== undefined) return undefined;
  for (const name of foreignConfigNames) if (await isThere(join(folder, name))) return name;
  return undefined;
}

/** Reads a file; neither text nor code if there is none. */
async function read(path: string): Promise<Read> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return { path, ...(code !== 'ENOENT' && code !== 'ENOTDIR' && { code }) };
  }
}
