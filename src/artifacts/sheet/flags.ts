import type { Flag } from '../artifact.js';

/** The sheet's settings on the command line. */
export const flags: Record<string, Flag> = {
  sheet: { setting: 'sheet.layout', describe: 'layout of the sheet (default: cheatsheet)' },
  paper: { setting: 'sheet.paper', describe: 'paper size of the sheet (default: A4)' },
  pages: { setting: 'sheet.pages', describe: 'pages that the sheet may take: it is set smaller until it fits' },
  columns: { setting: 'sheet.columns', describe: 'number of columns, 1 to 3' },
  'font-size': { setting: 'sheet.fontSize', describe: 'font size in points' },
  font: { setting: 'sheet.font', describe: 'typeface (default: sans)' },
  colour: { setting: 'sheet.colour', describe: '--no-colour prints in black and grey' },
  lines: { setting: 'sheet.lines', describe: 'lines to write on below an unanswered question (default: 3)' },
  deck: { setting: 'sheet.deck', describe: 'include only questions in this deck; can be repeated' },
  tag: { setting: 'sheet.tag', describe: 'include only questions with this tag; can be repeated' },
  status: { setting: 'sheet.status', describe: 'include only answered or only unanswered questions' },
  since: { setting: 'sheet.since', describe: 'include only questions changed since this commit' },
};
