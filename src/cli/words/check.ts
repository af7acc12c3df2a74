import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { isDocument } from '../reporters/names.js';
import { quiet, reading, reporter } from './common.js';

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
