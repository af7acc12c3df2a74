import type { Argv, Options } from 'yargs';
import { artifactFlags, type FlagOption } from '../artifacts/flags.js';
import { artifactNames, artifacts } from '../artifacts/registry.js';
import { isDocument, type Reporter, reporters } from './reporters/names.js';

const config = {
  type: 'string',
  requiresArg: true,
  describe: 'config file (default: cardpress.config.json or .yaml)',
} as const;

const strict = { type: 'boolean', describe: 'treat warnings as errors' } as const;

const reporter = {
  choices: Object.keys(reporters) as Reporter[],
  describe: `how to print the findings: ${Object.entries(reporters)
    .map(([name, what]) => `${name} (${what})`)
    .join(', ')}`,
} as const;

const json = { type: 'boolean', describe: 'print the result as JSON' } as const;

/** The options common to all commands that read notes. */
function reading(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files, folders or globs (default: notes); the lock entries of other notes stay as they are',
    })
    .options({
      config,
      strict,
      json,
      verbose,
      cache: {
        type: 'boolean',
        default: true,
        hidden: true,
        describe: 'go by what the last build kept',
      },
      'no-cache': { type: 'boolean', describe: 'make everything anew, whatever earlier builds kept' },
    });
}

/** What `init` understands. */
export function settingUp(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files, folders or globs that the config names as notes (default: what is found)',
    })
    .options({
      config: { type: 'string', requiresArg: true, describe: 'config file to write (default: cardpress.config.json)' },
      workflow: {
        type: 'boolean',
        describe: 'write a workflow (default: unless all remotes are elsewhere than GitHub)',
      },
      'dry-run': { type: 'boolean', describe: 'write nothing, only say what would be written' },
      json,
    });
}

/** What `doctor` understands. */
export function examining(command: Argv) {
  return command.options({
    config,
    json,
  });
}

/** The options of `check`. */
export function checking(command: Argv) {
  return reading(command)
    .options({
      reporter,
      fix: {
        type: 'boolean',
        describe: 'fix the notes: remove repeated text, correct picture paths, make labels consistent',
      },
      explain: {
        type: 'boolean',
        describe: 'show what each heading was recognised as, why, and what would change that',
      },
    })
    .conflicts('json', 'reporter')
    .check(({ reporter, explain }) => {
      if (explain && reporter && isDocument(reporter)) throw new Error(`--explain has no place in ${reporter}.`);
      return true;
    });
}

/** The options of `diff`. */
export function comparing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: 'files, folders or globs, or two .apkg files' })
    .options({
      previous,
      config,
      json,
      verbose,
    });
}

/** The options of `lock`. */
export function locking(command: Argv) {
  return reading(command)
    .options({
      'from-git': { type: 'boolean', describe: 'start from the history of the notes, as if there were no lock' },
      previous,
      merge: {
        type: 'string',
        array: true,
        nargs: 3,
        describe: 'act as a git merge driver (%O %A %B): merge the third file into the second',
      },
    })
    .conflicts('merge', ['from-git', 'previous']);
}

const outDir = {
  type: 'string',
  requiresArg: true,
  describe: 'output folder (default: dist in the project)',
} as const;

const only = {
  choices: artifactNames,
  array: true,
  nargs: 1,
  coerce: (given: string[]) => given.flatMap(names => names.split(',')),
} as const;

const frozenLock = {
  type: 'boolean',
  describe: 'do not write cardpress.lock, and fail if it is out of date',
} as const;

const verbose = { type: 'boolean', describe: 'list every finding' } as const;

const previous = {
  type: 'string',
  requiresArg: true,
  describe: 'file or URL of the last published deck or bank: use its ids and timestamps',
} as const;

/** The options of `export`, which are those of `build` for everything that is not named by `--only`. */
export function exporting(command: Argv) {
  return command
    .positional('formats', {
      choices: artifactNames,
      array: true,
      describe: `what to write: ${artifacts.map(({ name, what }) => `${name} (${what})`).join(', ')}`,
    })
    .options({
      'out-dir': outDir,
      config,
      strict,
      json,
      'frozen-lock': frozenLock,
      previous,
      verbose,
    });
}

/** The options of `watch`. */
export function watching(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: 'files, folders or globs (default: notes)' })
    .options({
      'out-dir': outDir,
      only: { ...only, describe: 'write only these; can be repeated (default: all of the config but the sheet)' },
      config,
      strict,
      'frozen-lock': frozenLock,
      previous,
    });
}

/** The options of `build`. */
export function writing(command: Argv) {
  const build = reading(command)
    .conflicts('json', 'reporter')
    .options({
      reporter,
      'out-dir': outDir,
      only: { ...only, describe: 'write only these; can be repeated' },
      'frozen-lock': frozenLock,
      previous,
      refresh: {
        type: 'boolean',
        describe: 'make every note newer than what Anki has; wipes tags and edits of readers',
      },
      'include-retired': { type: 'boolean', describe: 'include removed questions once more, tagged `retired`' },
    });
  for (const { artifact, options } of artifactFlags()) {
    build.options(Object.fromEntries(options.map(option => [option.name, wordFor(option)])));
    build.group(
      options.map(({ name }) => name),
      `The ${artifact}:`,
    );
  }
  return build;
}

/** A flag in the form that yargs expects. */
function wordFor({ type, isList, choices, describe }: FlagOption): Options {
  const taken = choices ? { choices } : { type, ...(type !== 'boolean' && !isList && { requiresArg: true }) };
  return { ...taken, ...(isList && { array: true, nargs: 1 }), describe };
}
