import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { frozenLock, outDir, previous, reading } from './common.js';

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
