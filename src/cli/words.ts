import type { Argv, Options } from 'yargs';
import { artifactFlags, type FlagOption } from '../artifacts/flags.js';
import { artifactNames, artifacts } from '../artifacts/registry.js';
import { listed } from '../say/lists.js';
import { say } from '../say/say.js';
import { isDocument, type Reporter, reporters } from './reporters/names.js';

const config = () =>
  ({
    type: 'string',
    requiresArg: true,
    describe: say('config file (default: cardpress.config.json or .yaml)'),
  }) as const;

const strict = () => ({ type: 'boolean', describe: say('treat warnings as errors') }) as const;

const reporter = () =>
  ({
    choices: Object.keys(reporters) as Reporter[],
    describe: say('how to print the findings: {reporters}', {
      reporters: listed(Object.entries(reporters).map(([name, what]) => named(name, say(what)))),
    }),
  }) as const;

const json = () => ({ type: 'boolean', describe: say('print the result as JSON') }) as const;

const quiet = () => ({ type: 'boolean', alias: 'q', describe: say('print only warnings and errors') }) as const;

/** The options common to all commands that read notes. */
function reading(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: say('files, folders or globs (default: notes); the lock entries of other notes stay as they are'),
    })
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

/** What `init` understands. */
export function settingUp(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: say('files, folders or globs that the config names as notes (default: what is found)'),
    })
    .options({
      config: {
        type: 'string',
        requiresArg: true,
        describe: say('config file to write (default: cardpress.config.json)'),
      },
      workflow: {
        type: 'boolean',
        describe: say('write a workflow (default: unless all remotes are elsewhere than GitHub)'),
      },
      'dry-run': { type: 'boolean', describe: say('write nothing, only say what would be written') },
      json: json(),
    })
    .example([
      ['$0 init', say('find the notes in this folder and set it up')],
      ['$0 init docs README.md', say('use these notes')],
    ]);
}

/** What `doctor` understands. */
export function examining(command: Argv) {
  return command
    .options({
      config: config(),
      json: json(),
    })
    .example([['$0 doctor', say('say what is missing, and how to get it')]]);
}

/** The options of `check`. */
export function checking(command: Argv) {
  return reading(command)
    .options({
      reporter: reporter(),
      quiet: quiet(),
      fix: {
        type: 'boolean',
        describe: say('fix the notes: remove repeated text, correct picture paths, make labels consistent'),
      },
      explain: {
        type: 'boolean',
        describe: say('show what each heading was recognised as, why, and what would change that'),
      },
    })
    .conflicts('json', 'reporter')
    .conflicts('quiet', ['json', 'verbose', 'explain'])
    .example([
      ['$0 check', say('report problems in the notes that the config names')],
      ['$0 check notes/java.md --explain', say('show why each heading is a question or not')],
      ['$0 check --fix', say('fix what can be fixed in the notes themselves')],
    ])
    .check(({ reporter, explain }) => {
      if (explain && reporter && isDocument(reporter))
        throw new Error(say('--explain has no place in {reporter}.', { reporter }));
      return true;
    });
}

/** The options of `diff`. */
export function comparing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: say('files, folders or globs, or two .apkg files') })
    .options({
      previous: previous(),
      config: config(),
      json: json(),
      verbose: verbose(),
    })
    .example([
      ['$0 diff', say('show what importing the next deck will do')],
      ['$0 diff old.apkg dist/deck.apkg', say('show what importing the second after the first does')],
    ]);
}

/** The options of `push`. */
export function pushing(command: Argv) {
  return reading(command)
    .options({
      'out-dir': outDir(),
      'delete-retired': {
        type: 'boolean',
        describe: say('delete the notes of retired questions from Anki, with their history'),
      },
      'dry-run': { type: 'boolean', describe: say('write and import nothing, only say what would happen') },
      'frozen-lock': frozenLock(),
      previous: previous(),
    })
    .conflicts('dry-run', ['delete-retired', 'frozen-lock'])
    .example([
      ['$0 push', say('import what changed; Anki has to run, with the add-on AnkiConnect')],
      ['$0 push --dry-run', say('show what that would do')],
    ]);
}

/** The options of `lock`. */
export function locking(command: Argv) {
  return reading(command)
    .options({
      'from-git': { type: 'boolean', describe: say('start from the history of the notes, as if there were no lock') },
      previous: previous(),
      merge: {
        type: 'string',
        array: true,
        nargs: 3,
        describe: say('act as a git merge driver (%O %A %B): merge the third file into the second'),
      },
    })
    .conflicts('merge', ['from-git', 'previous'])
    .example([
      ['$0 lock', say('write the lock without building')],
      ['$0 lock --merge %O %A %B', say('what git runs as merge driver')],
    ]);
}

const outDir = () =>
  ({
    type: 'string',
    alias: 'o',
    requiresArg: true,
    describe: say('output folder (default: dist in the project)'),
  }) as const;

const only = {
  choices: artifactNames,
  array: true,
  nargs: 1,
  coerce: (given: string[]) => given.flatMap(names => names.split(',')),
} as const;

const frozenLock = () =>
  ({
    type: 'boolean',
    describe: say('do not write cardpress.lock, and fail if it is out of date'),
  }) as const;

const verbose = () => ({ type: 'boolean', describe: say('list every finding') }) as const;

const previous = () =>
  ({
    type: 'string',
    requiresArg: true,
    describe: say('file or URL of the last published deck or bank: use its ids and timestamps'),
  }) as const;

/** The options of `export`, which are those of `build` for everything that is not named by `--only`. */
export function exporting(command: Argv) {
  return command
    .positional('formats', {
      choices: artifactNames,
      array: true,
      describe: say('what to write: {artifacts}', {
        artifacts: listed(artifacts.map(({ name, what }) => named(name, say(what)))),
      }),
    })
    .options({
      'out-dir': outDir(),
      config: config(),
      strict: strict(),
      json: json(),
      'frozen-lock': frozenLock(),
      previous: previous(),
      verbose: verbose(),
      quiet: quiet(),
    })
    .conflicts('quiet', ['json', 'verbose'])
    .example([
      ['$0 export quiz', say('write a page to study with in a browser')],
      ['$0 export csv gift -o out', say('write two formats into another folder')],
    ]);
}

/** The options of `watch`. */
export function watching(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: say('files, folders or globs (default: notes)') })
    .options({
      'out-dir': outDir(),
      only: { ...only, describe: say('write only these; can be repeated (default: all of the config but the sheet)') },
      config: config(),
      strict: strict(),
      'frozen-lock': frozenLock(),
      previous: previous(),
    })
    .example([
      ['$0 watch', say('build deck and bank after each change')],
      ['$0 watch --only deck,sheet', say('print the sheet too')],
    ]);
}

/** The options of `preview`. */
export function previewing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: say('files, folders or globs (default: notes)') })
    .options({
      port: { type: 'number', requiresArg: true, describe: say('port on 127.0.0.1 (default: one that is free)') },
      open: { type: 'boolean', describe: say('open the page in your browser') },
      config: config(),
      strict: strict(),
      previous: previous(),
    })
    .example([
      ['$0 preview --open', say('look at the cards while you write')],
      ['$0 preview notes/java.md --port 4000', say('look at one file, always at http://127.0.0.1:4000/')],
    ])
    .check(({ port }) => {
      if (port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65535)) return true;
      throw new Error(say('--port is a number from 0 to 65535.'));
    });
}

/** The options of `build`. */
export function writing(command: Argv) {
  const build = reading(command)
    .conflicts('json', 'reporter')
    .conflicts('quiet', ['json', 'verbose'])
    .conflicts('watch', ['json', 'reporter', 'verbose', 'quiet', 'refresh', 'include-retired'])
    .example([
      ['$0 build', say('build the notes that the config names')],
      ['$0 build notes -o out', say('build the notes of a folder into another')],
      ['$0 build --only deck,bank', say('leave out the sheet')],
      ['$0 build --sheet cards --deck Java', say('print cards of one deck to cut out')],
    ])
    .options({
      reporter: reporter(),
      quiet: quiet(),
      'out-dir': outDir(),
      only: { ...only, describe: say('write only these; can be repeated') },
      watch: { type: 'boolean', alias: 'w', describe: say('build again whenever something changes, as `watch` does') },
      'frozen-lock': frozenLock(),
      previous: previous(),
      refresh: {
        type: 'boolean',
        describe: say('make every note newer than what Anki has; wipes tags and edits of readers'),
      },
      'include-retired': { type: 'boolean', describe: say('include removed questions once more, tagged `retired`') },
    });
  // The common options come first.
  build.group([], say('Options:'));
  for (const { artifact, options } of artifactFlags()) {
    build.options(Object.fromEntries(options.map(option => [option.name, wordFor(option)])));
    build.group(
      options.map(({ name }) => name),
      say('The {artifact}:', { artifact }),
    );
  }
  return build;
}

function named(name: string, what: string): string {
  return say('{name} ({what})', { name, what });
}

/** A flag in the form that yargs expects. */
function wordFor({ type, isList, choices, describe }: FlagOption): Options {
  const taken = choices ? { choices } : { type, ...(type !== 'boolean' && !isList && { requiresArg: true }) };
  return { ...taken, ...(isList && { array: true, nargs: 1 }), describe: say(describe) };
}
