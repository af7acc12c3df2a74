import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { config, list, previous, strict } from './common.js';

/** The options of `preview`. */
export function previewing(command: Argv) {
  return command
    .positional('notes', list(say('files, folders or globs (default: notes)')))
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
