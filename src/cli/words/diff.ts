import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { config, json, list, previous, verbose } from './common.js';

/** The options of `diff`. */
export function comparing(command: Argv) {
  return command
    .positional('notes', list(say('files, folders or globs, or two .apkg files')))
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
