import type { Argv } from 'yargs';
import { say } from '../../say/say.js';
import { config, json } from './common.js';

/** What `doctor` understands. */
export function examining(command: Argv) {
  return command
    .options({
      config: config(),
      json: json(),
    })
    .example([['$0 doctor', say('say what is missing, and how to get it')]]);
}
