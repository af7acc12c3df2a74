import yargs from 'yargs';
import { artifacts, defaultFiles } from '../artifacts/registry.js';
import { sayAll } from '../debug.js';
import { packageVersion } from '../package-root.js';
import { speakFor } from '../say/language.js';
import { all, either } from '../say/lists.js';
import { say } from '../say/say.js';
import { type Context, exit } from './context.js';
import type { Arguments } from './options.js';
import { usageError } from './usage.js';
import { writing } from './words/build.js';
import { checking } from './words/check.js';
import { comparing } from './words/diff.js';
import { examining } from './words/doctor.js';
import { exporting } from './words/export.js';
import { settingUp } from './words/init.js';
import { locking } from './words/lock.js';
import { previewing } from './words/preview.js';
import { pushing } from './words/push.js';
import { watching } from './words/watch.js';

type Command = (args: Arguments, context: Context) => Promise<number>;

/** The commands, each loaded when it runs: most of the code is the parser and what makes the artifacts. */
const load = {
  init: async () => (await import('./init.js')).runInit,
  build: async () => (await import('./build.js')).runBuild,
  watch: async () => (await import('./watch.js')).runWatch,
  preview: async () => (await import('./preview.js')).runPreview,
  push: async () => (await import('./push.js')).runPush,
  export: async () => (await import('./export.js')).runExport,
  check: async () => (await import('./check.js')).runCheck,
  diff: async () => (await import('./diff.js')).runDiff,
  lock: async () => (await import('./lock.js')).runLock,
  doctor: async () => (await import('./doctor.js')).runDoctor,
} satisfies Record<string, () => Promise<Command>>;

/**
 * Runs the command line and returns the exit code: 0 success, 1 the notes or an artifact failed, 2 the command line or
 * the config is wrong. An exception is a bug.
 *
 * @param argv the arguments after the program's name
 */
export async function main(argv: string[], context: Context): Promise<number> {
  const { stdout, stderr } = context;
  await speakFor(context.env);
  let code: number = exit.ok;
  const run = (name: keyof typeof load) => async (args: unknown) => {
    const { debug = false, color, watch } = args as Arguments;
    const sayNoMore = debug ? sayAll() : undefined;
    try {
      const command: Command = await load[watch ? 'watch' : name]();
      code = await command(args as Arguments, { ...context, env: colouring(context.env, color), showsStacks: debug });
    } finally {
      sayNoMore?.();
    }
  };
  const parser = yargs()
    .scriptName('cardpress')
    .locale('en')
    .updateStrings(headings())
    .usage(
      `$0 <command>\n\n${say('Builds Markdown study notes into {artifacts}.', { artifacts: all(defaults.map(({ what }) => say(what))) })}`,
    )
    .command('init [notes..]', say('set up a folder of notes: config, git files, workflow'), settingUp, run('init'))
    .command('build [notes..]', say('write {files}', { files: all(defaultFiles) }), writing, run('build'))
    .command('watch [notes..]', say('build whenever something changes'), watching, run('watch'))
    .command(
      'preview [notes..]',
      say('show cards, findings and the next import on a page that follows each change'),
      previewing,
      run('preview'),
    )
    .command('push [notes..]', say('build the deck and have the Anki on this computer import it'), pushing, run('push'))
    .command('export <formats..>', say('write the questions for other programs'), exporting, run('export'))
    .command(
      'check [notes..]',
      say('report problems in the notes, or fix those that can be fixed'),
      checking,
      run('check'),
    )
    .command(
      'diff [notes..]',
      say('show what importing the next deck will do, or compare two decks'),
      comparing,
      run('diff'),
    )
    .command('lock [notes..]', say('write only cardpress.lock, or merge two of them'), locking, run('lock'))
    .command('doctor', say('check what a build needs on this machine'), examining, run('doctor'))
    .completion('completion', say('print a script that completes commands and options in bash or zsh'))
    .options({
      debug: {
        type: 'boolean',
        describe: say('log what is done and how long it takes to stderr, and print stack traces'),
      },
      color: { type: 'boolean', describe: say('colour the output; --no-color does not (default: in a terminal)') },
    })
    .demandCommand(1, 1, say('Give a command: {commands}.', { commands: either(Object.keys(load)) }))
    .strict()
    .exitProcess(false)
    .version('version', say('print the version'), packageVersion())
    .help('help', say('print this help'))
    .alias('help', 'h')
    .wrap(100)
    .fail((message, error) => {
      if (error && !message) throw error;
      throw new UsageError(usageError(message, argv, { commands: Object.keys(load), options: optionsOf(parser) }));
    });
  try {
    await parser.parseAsync(argv, {}, (_error, _args, output) => {
      if (output) stdout.write(`${output}\n`);
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\n`);
    return exit.usage;
  }
  return code;
}

/** The words of yargs that a help shows; what it says of mistakes stays English, which is read from it. */
function headings(): Record<string, string> {
  return {
    'Commands:': say('Commands:'),
    'Options:': say('Options:'),
    'Positionals:': say('Positionals:'),
    'Examples:': say('Examples:'),
    'choices:': say('choices:'),
    'default:': say('default:'),
    'aliases:': say('aliases:'),
    boolean: say('boolean'),
    string: say('string'),
    number: say('number'),
    array: say('array'),
    required: say('required'),
  };
}

const defaults = artifacts.filter(({ isDefault }) => isDefault);

/** The environment as if it asked for colours, or for none. */
function colouring(env: NodeJS.ProcessEnv, color: boolean | undefined): NodeJS.ProcessEnv {
  return color === undefined ? env : { ...env, FORCE_COLOR: color ? '1' : '0' };
}

/** The names of the options that can be given now; the types of yargs do not have this method. */
function optionsOf(parser: unknown): string[] {
  const { key } = (parser as { getOptions: () => { key: Record<string, unknown> } }).getOptions();
  const names = Object.keys(key).filter(name => !/[A-Z]/u.test(name));
  // One that is only there so that it can be switched off is not offered.
  return names.filter(name => !names.includes(`no-${name}`));
}

class UsageError extends Error {}
