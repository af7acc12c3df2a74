import type { Argv, Options } from 'yargs';
import { artifactFlags, artifactNames, type FlagOption } from '../index.js';

/** What every command that reads notes understands. */
function reading(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files, folders or globs (default: notes); a part leaves the lock of the rest as it is',
    })
    .options({
      config: { type: 'string', requiresArg: true, describe: 'config file (default: cardpress.config.json or .yaml)' },
      strict: { type: 'boolean', describe: 'take warnings for errors' },
      json: { type: 'boolean', describe: 'print the result as JSON' },
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
      json: { type: 'boolean', describe: 'print the result as JSON' },
    });
}

/** What `doctor` understands. */
export function examining(command: Argv) {
  return command.options({
    config: { type: 'string', requiresArg: true, describe: 'config file (default: cardpress.config.json or .yaml)' },
    json: { type: 'boolean', describe: 'print the result as JSON' },
  });
}

/** What `check` understands. */
export function checking(command: Argv) {
  return reading(command)
    .options({
      'code-climate': { type: 'boolean', describe: 'print the findings as a Code Climate report, which GitLab shows' },
      fix: { type: 'boolean', describe: 'mend the notes: repeated text out, paths of pictures and labels made even' },
      explain: { type: 'boolean', describe: 'say what each heading was taken for, why, and what would change that' },
    })
    .conflicts('code-climate', ['json', 'explain', 'fix']);
}

/** What `diff` understands. */
export function comparing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: 'files, folders or globs, or two .apkg files' })
    .options({
      previous,
      config: { type: 'string', requiresArg: true, describe: 'config file (default: cardpress.config.json or .yaml)' },
      json: { type: 'boolean', describe: 'print the result as JSON' },
    });
}

/** What `lock` understands. */
export function locking(command: Argv) {
  return reading(command)
    .options({
      'from-git': { type: 'boolean', describe: 'begin with what the history of the notes says, as if without a lock' },
      previous,
      merge: {
        type: 'string',
        array: true,
        nargs: 3,
        describe: 'as a merge driver of git (%O %A %B): write the merge of the last two over the second',
      },
    })
    .conflicts('merge', ['from-git', 'previous']);
}

const previous = {
  type: 'string',
  requiresArg: true,
  describe: 'deck or bank that was published last, a file or an address: go by its ids and times',
} as const;

/** What `build` understands. */
export function writing(command: Argv) {
  const build = reading(command).options({
    'out-dir': { type: 'string', requiresArg: true, describe: "folder to write to (default: the project's dist)" },
    only: {
      choices: artifactNames,
      array: true,
      nargs: 1,
      coerce: (given: string[]) => given.flatMap(names => names.split(',')),
      describe: 'write only these; may be given more than once',
    },
    'frozen-lock': { type: 'boolean', describe: 'write no cardpress.lock, and fail where it is behind' },
    previous,
    refresh: { type: 'boolean', describe: 'make every note newer than what Anki has; wipes tags and edits of readers' },
    'include-retired': { type: 'boolean', describe: 'ship questions that are gone once more, tagged `retired`' },
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

/** A flag as yargs wants it. */
function wordFor({ type, isList, choices, describe }: FlagOption): Options {
  const taken = choices ? { choices } : { type, ...(type !== 'boolean' && !isList && { requiresArg: true }) };
  return { ...taken, ...(isList && { array: true, nargs: 1 }), describe };
}
