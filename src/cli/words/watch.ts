import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { config, frozenLock, list, only, outDir, previous, strict } from './common.js';

/** The options of `watch`. */
export function watching(command: Argv) {
  return command
    .positional('notes', list(say('files, folders or globs (default: notes)')))
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
