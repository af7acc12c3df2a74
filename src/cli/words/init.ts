import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { json, list } from './common.js';

/** What `init` understands. */
export function settingUp(command: Argv) {
  return command
    .positional('notes', list(say('files, folders or globs that the config names as notes (default: what is found)')))
    .options({
      config: {
        type: 'string',
        requiresArg: true,
        describe: say('config file to write (default: cardpress.config.json)'),
      },
      workflow: {
        type: 'boolean',
        describe: say('write a workflow (default: unless all remotes are elsewhere than GitHub)'),
      },
      'dry-run': { type: 'boolean', describe: say('write nothing, only say what would be written') },
      json: json(),
    })
    .example([
      ['$0 init', say('find the notes in this folder and set it up')],
      ['$0 init docs README.md', say('use these notes')],
    ]);
}
