import type { Argv, Options } from 'yargs';
import { artifactFlags, type FlagOption } from '../../artifacts/flags.js';
import { say } from '../../say/say.js';
import { frozenLock, only, outDir, previous, quiet, reading, reporter } from './common.js';

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

/** A flag in the form that yargs expects. */
function wordFor({ type, isList, choices, describe }: FlagOption): Options {
  const taken = choices ? { choices } : { type, ...(type !== 'boolean' && !isList && { requiresArg: true }) };
  return { ...taken, ...(isList && { array: true, nargs: 1 }), describe: say(describe) };
}
