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

const quiet = { type: 'boolean', alias: 'q', describe: 'print only warnings and errors' } as const;

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
    })
    .example([
      ['$0 init', 'find the notes in this folder and set it up'],
      ['$0 init docs README.md', 'use these notes'],
    ]);
}

/** What `doctor` understands. */
export function examining(command: Argv) {
  return command
    .options({
      config,
      json,
    })
    .example([['$0 doctor', 'say what is missing, and how to get it']]);
}

/** The options of `check`. */
export function checking(command: Argv) {
  return reading(command)
    .options({
      reporter,
      quiet,
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
    .conflicts('quiet', ['json', 'verbose', 'explain'])
    .example([
      ['$0 check', 'report problems in the notes that the config names'],
      ['$0 check notes/java.md --explain', 'show why each heading is a question or not'],
      ['$0 check --fix', 'fix what can be fixed in the notes themselves'],
    ])
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
    })
    .example([
      ['$0 diff', 'show what importing the next deck will do'],
      ['$0 diff old.apkg dist/deck.apkg', 'show what importing the second after the first does'],
    ]);
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
    .conflicts('merge', ['from-git', 'previous'])
    .example([
      ['$0 lock', 'write the lock without building'],
      ['$0 lock --merge %O %A %B', 'what git runs as merge driver'],
    ]);
}

const outDir = {
  type: 'string',
  alias: 'o',
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
      quiet,
    })
    .conflicts('quiet', ['json', 'verbose'])
    .example([
      ['$0 export quiz', 'write a page to study with in a browser'],
      ['$0 export csv gift -o out', 'write two formats into another folder'],
    ]);
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
    })
    .example([
      ['$0 watch', 'build deck and bank after each change'],
      ['$0 watch --only deck,sheet', 'print the sheet too'],
    ]);
}

/** The options of `preview`. */
export function previewing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: 'files, folders or globs (default: notes)' })
    .options({
      port: { type: 'number', requiresArg: true, describe: 'port on 127.0.0.1 (default: one that is free)' },
      open: { type: 'boolean', describe: 'open the page in your browser' },
      config,
      strict,
      previous,
    })
    .example([
      ['$0 preview --open', 'look at the cards while you write'],
      ['$0 preview notes/java.md --port 4000', 'look at one file, always at http://127.0.0.1:4000/'],
    ])
    .check(({ port }) => {
      if (port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65535)) return true;
      throw new Error('--port is a number from 0 to 65535.');
    });
}

/** The options of `build`. */
export function writing(command: Argv) {
  const build = reading(command)
    .conflicts('json', 'reporter')
    .conflicts('quiet', ['json', 'verbose'])
    .conflicts('watch', ['json', 'reporter', 'verbose', 'quiet', 'refresh', 'include-retired'])
    .example([
      ['$0 build', 'build the notes that the config names'],
      ['$0 build notes -o out', 'build the notes of a folder into another'],
      ['$0 build --only deck,bank', 'leave out the sheet'],
      ['$0 build --sheet cards --deck Java', 'print cards of one deck to cut out'],
    ])
    .options({
      reporter,
      quiet,
      'out-dir': outDir,
      only: { ...only, describe: 'write only these; can be repeated' },
      watch: { type: 'boolean', alias: 'w', describe: 'build again whenever something changes, as `watch` does' },
      'frozen-lock': frozenLock,
      previous,
      refresh: {
        type: 'boolean',
        describe: 'make every note newer than what Anki has; wipes tags and edits of readers',
      },
      'include-retired': { type: 'boolean', describe: 'include removed questions once more, tagged `retired`' },
    });
  // The common options come first.
  build.group([], 'Options:');
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
