import type { Argv } from 'yargs';
import { artifactNames } from '../../artifacts/registry.js';
import { say } from '../../say/say.js';
import { type Reporter, reporters } from '../reporters/names.js';

export const config = () =>
  ({
    type: 'string',
    requiresArg: true,
    describe: say('config file (default: cardpress.config.json or .yaml)'),
  }) as const;

export const strict = () => ({ type: 'boolean', describe: say('treat warnings as errors') }) as const;

export const json = () => ({ type: 'boolean', describe: say('print the result as JSON') }) as const;

export const quiet = () => ({ type: 'boolean', alias: 'q', describe: say('print only warnings and errors') }) as const;

export const verbose = () => ({ type: 'boolean', describe: say('list every finding') }) as const;

export const outDir = () =>
  ({
    type: 'string',
    alias: 'o',
    requiresArg: true,
    describe: say('output folder (default: dist in the project)'),
  }) as const;

export const only = {
  choices: artifactNames,
  array: true,
  nargs: 1,
  coerce: (given: string[]) => given.flatMap(names => names.split(',')),
} as const;

export const frozenLock = () =>
  ({
    type: 'boolean',
    describe: say('do not write cardpress.lock, and fail if it is out of date'),
  }) as const;

export const previous = () =>
  ({
    type: 'string',
    requiresArg: true,
    describe: say('file or URL of the last published deck or bank: use its ids and timestamps'),
  }) as const;

export const reporter = () =>
  ({
    choices: Object.keys(reporters) as Reporter[],
    describe: oneALine(
      say('how to print the findings:'),
      Object.entries(reporters).map(([name, what]) => [name, say(what)]),
    ),
  }) as const;

/**
 * A list of words, which may be empty. yargs prints `[]` as its default unless there is none, and then gives a list of
 * nothing.
 */
export const list = (describe: string) =>
  ({
    type: 'string',
    array: true,
    default: undefined,
    coerce: (given: (string | undefined)[]) => given.filter(word => word !== undefined),
    describe,
  }) as const;

/** Names and what they mean, one a line. */
export function oneALine(head: string, names: readonly (readonly [name: string, what: string])[]): string {
  return [head, ...names.map(([name, what]) => `- ${say('{name} ({what})', { name, what })}`)].join('\n');
}

/** The options common to all commands that read notes. */
export function reading(command: Argv) {
  return command
    .positional(
      'notes',
      list(say('files, folders or globs (default: notes); the lock entries of other notes stay as they are')),
    )
    .options({
      config: config(),
      strict: strict(),
      json: json(),
      verbose: verbose(),
      cache: {
        type: 'boolean',
        default: true,
        hidden: true,
        describe: say('go by what the last build kept'),
      },
      'no-cache': { type: 'boolean', describe: say('make everything anew, whatever earlier builds kept') },
    });
}
