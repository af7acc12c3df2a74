import type { Argv } from 'yargs';
import { artifactNames, artifacts } from '../../artifacts/registry.js';
import { say } from '../../say/say.js';
import { config, frozenLock, json, list, oneALine, outDir, previous, quiet, strict, verbose } from './common.js';

/** The options of `export`, which are those of `build` for everything that is not named by `--only`. */
export function exporting(command: Argv) {
  return command
    .positional('formats', {
      ...list(
        oneALine(
          say('what to write:'),
          artifacts.map(({ name, what }) => [name, say(what)]),
        ),
      ),
      choices: artifactNames,
    })
    .options({
      'out-dir': outDir(),
      config: config(),
      strict: strict(),
      json: json(),
      'frozen-lock': frozenLock(),
      previous: previous(),
      verbose: verbose(),
      quiet: quiet(),
    })
    .conflicts('quiet', ['json', 'verbose'])
    .example([
      ['$0 export quiz', say('write a page to study with in a browser')],
      ['$0 export csv gift -o out', say('write two formats into another folder')],
    ]);
}
