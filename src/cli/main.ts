import yargs from 'yargs';
import { sayAll } from '../debug.js';
import { artifacts, defaultFiles, packageVersion } from '../index.js';
import { runBuild } from './build.js';
import { runCheck } from './check.js';
import { type Context, exit } from './context.js';
import { runDiff } from './diff.js';
import { runDoctor } from './doctor.js';
import { runInit } from './init.js';
import { runLock } from './lock.js';
import type { Arguments } from './options.js';
import { checking, comparing, examining, locking, settingUp, writing } from './words.js';

/**
 * Runs the command line and returns the exit code: 0 success, 1 the notes or an artifact failed, 2 the command line or
 * the config is wrong. An exception is a bug.
 *
 * @param argv the arguments after the program's name
 */
export async function main(argv: string[], context: Context): Promise<number> {
  const { stdout, stderr } = context;
  let code: number = exit.ok;
  const run = (command: (args: Arguments, context: Context) => Promise<number>) => async (args: unknown) => {
    const { debug = false } = args as Arguments;
    const sayNoMore = debug ? sayAll() : undefined;
    try {
      code = await command(args as Arguments, { ...context, showsStacks: debug });
    } finally {
      sayNoMore?.();
    }
  };
  const parser = yargs()
    .scriptName('cardpress')
    .locale('en')
    .usage(`$0 <command>\n\nBuilds Markdown study notes into ${inWords(defaults.map(({ what }) => what))}.`)
    .command('init [notes..]', 'set up a folder of notes: config, git files, workflow', settingUp, run(runInit))
    .command('build [notes..]', `write ${inWords(defaultFiles)}`, writing, run(runBuild))
    .command('check [notes..]', 'report problems in the notes, or fix those that can be fixed', checking, run(runCheck))
    .command(
      'diff [notes..]',
      'show what importing the next deck will do, or compare two decks',
      comparing,
      run(runDiff),
    )
    .command('lock [notes..]', 'write only cardpress.lock, or merge two of them', locking, run(runLock))
    .command('doctor', 'check what a build needs on this machine', examining, run(runDoctor))
    .option('debug', {
      type: 'boolean',
      describe: 'log what is done and how long it takes to stderr, and print stack traces',
    })
    .demandCommand(1, 1, 'Give a command: init, build, check, diff, lock or doctor.')
    .recommendCommands()
    .strict()
    .exitProcess(false)
    .version(packageVersion())
    .help()
    .wrap(100)
    .fail((message, error, yargs) => {
      if (error && !message) throw error;
      throw new UsageError(`${message}\nSee \`${yargs.parsed ? 'cardpress --help' : 'cardpress'}\`.`);
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

const defaults = artifacts.filter(({ isDefault }) => isDefault);

/** `a, b and c` */
function inWords(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

class UsageError extends Error {}
