import type { Argv } from 'yargs';
import { artifacts } from '../index.js';

const layouts = ['cheatsheet', 'reading', 'questions', 'cards'] as const;
const papers = ['A4', 'A5', 'Letter'] as const;
const fonts = ['sans', 'serif'] as const;
const statuses = ['answered', 'unanswered'] as const;
const several = { type: 'string', array: true, nargs: 1 } as const;
const sheetOptions = [
  'sheet',
  'paper',
  'columns',
  'font-size',
  'font',
  'colour',
  'lines',
  'deck',
  'tag',
  'status',
  'since',
];

/** What every command that reads notes understands. */
function reading(command: Argv) {
  return command
    .positional('notes', {
      type: 'string',
      array: true,
      describe: 'files, folders or globs (default: notes); a part leaves the lock of the rest as it is',
    })
    .options({
      config: { type: 'string', requiresArg: true, describe: 'config file (default: cardpress.config.json or .yaml)' },
      strict: { type: 'boolean', describe: 'take warnings for errors' },
      json: { type: 'boolean', describe: 'print the result as JSON' },
    });
}

/** What `check` understands. */
export function checking(command: Argv) {
  return reading(command).options({
    fix: { type: 'boolean', describe: 'mend the notes: repeated text out, paths of pictures and labels made even' },
    explain: { type: 'boolean', describe: 'say what each heading was taken for, why, and what would change that' },
  });
}

/** What `diff` understands. */
export function comparing(command: Argv) {
  return command
    .positional('notes', { type: 'string', array: true, describe: 'files, folders or globs, or two .apkg files' })
    .options({
      previous,
      config: { type: 'string', requiresArg: true, describe: 'config file (default: cardpress.config.json or .yaml)' },
      json: { type: 'boolean', describe: 'print the result as JSON' },
    });
}

/** What `lock` understands. */
export function locking(command: Argv) {
  return reading(command)
    .options({
      'from-git': { type: 'boolean', describe: 'begin with what the history of the notes says, as if without a lock' },
      previous,
      merge: {
        type: 'string',
        array: true,
        nargs: 3,
        describe: 'as a merge driver of git (%O %A %B): write the merge of the last two over the second',
      },
    })
    .conflicts('merge', ['from-git', 'previous']);
}

const previous = {
  type: 'string',
  requiresArg: true,
  describe: 'deck or bank that was published last, a file or an address: go by its ids and times',
} as const;

/** What `build` understands. */
export function writing(command: Argv) {
  return reading(command)
    .options({
      'out-dir': { type: 'string', requiresArg: true, describe: "folder to write to (default: the project's dist)" },
      only: {
        choices: artifacts,
        array: true,
        nargs: 1,
        coerce: (given: string[]) => given.flatMap(names => names.split(',')),
        describe: 'write only these; may be given more than once',
      },
      'frozen-lock': { type: 'boolean', describe: 'write no cardpress.lock, and fail where it is behind' },
      previous,
      refresh: { type: 'boolean', describe: 'make every note newer than what Anki has' },
      'include-retired': { type: 'boolean', describe: 'ship questions that are gone once more, tagged `retired`' },
    })
    .options({
      sheet: { choices: layouts, describe: 'layout of the sheet (default: cheatsheet)' },
      paper: { choices: papers, describe: 'paper of the sheet (default: A4)' },
      columns: { type: 'number', requiresArg: true, describe: 'columns of the sheet, 1 to 3' },
      'font-size': { type: 'number', requiresArg: true, describe: 'font size of the sheet in points' },
      font: { choices: fonts, describe: 'faces of the sheet (default: sans)' },
      colour: { type: 'boolean', describe: '--no-colour prints the sheet in black and greys' },
      lines: { type: 'number', requiresArg: true, describe: 'lines below an unanswered question (default: 3)' },
      deck: { ...several, describe: 'only questions of this deck in the sheet; may be given more than once' },
      tag: { ...several, describe: 'only questions with this tag in the sheet; may be given more than once' },
      status: { choices: statuses, describe: 'only answered or unanswered questions in the sheet' },
      since: { type: 'string', requiresArg: true, describe: 'only questions changed since this commit in the sheet' },
    })
    .group([...sheetOptions], 'The sheet:');
}
