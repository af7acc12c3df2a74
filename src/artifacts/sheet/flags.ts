import type { Flag } from '../artifact.js';

/** The sheet's settings on the command line. */
export const flags: Record<string, Flag> = {
  sheet: { setting: 'sheet.layout', describe: 'layout of the sheet (default: cheatsheet)' },
  paper: { setting: 'sheet.paper', describe: 'paper of the sheet (default: A4)' },
  columns: { setting: 'sheet.columns', describe: 'columns of the sheet, 1 to 3' },
  'font-size': { setting: 'sheet.fontSize', describe: 'font size of the sheet in points' },
  font: { setting: 'sheet.font', describe: 'faces of the sheet (default: sans)' },
  colour: { setting: 'sheet.colour', describe: '--no-colour prints the sheet in black and greys' },
  lines: { setting: 'sheet.lines', describe: 'lines below an unanswered question (default: 3)' },
  deck: { setting: 'sheet.deck', describe: 'only questions of this deck in the sheet; may be given more than once' },
  tag: { setting: 'sheet.tag', describe: 'only questions with this tag in the sheet; may be given more than once' },
  status: { setting: 'sheet.status', describe: 'only answered or unanswered questions in the sheet' },
  since: { setting: 'sheet.since', describe: 'only questions changed since this commit in the sheet' },
};
