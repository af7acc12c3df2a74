import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { previous, reading } from './common.js';

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
