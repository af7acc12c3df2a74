import { z } from 'zod';
import { settable, settings } from '../messages/settings.js';

/** The three things that a build writes. */
export const artifacts = ['deck', 'sheet', 'bank'] as const;
export type Artifact = (typeof artifacts)[number];

const sheetSchema = z.strictObject({
  layout: z
    .enum(['cheatsheet', 'reading', 'questions', 'cards'])
    .default('cheatsheet')
    .describe(
      'How the sheet is laid out: dense; one column and a margin for notes; questions with lines and the answers after them; cards to cut out. The file has its name.',
    ),
  paper: z.enum(['A4', 'A5', 'Letter']).default('A4').describe('Size of the paper.'),
  margin: z
    .string()
    .regex(/^\d+(?:\.\d+)?mm(?: \d+(?:\.\d+)?mm){0,3}$/u, 'Write margins in millimetres: 15mm, or 15mm 12mm.')
    .optional()
    .describe("Margins as in CSS, in millimetres: `15mm 12mm`. Default: the layout's."),
  columns: z.int().min(1).max(3).optional().describe("One to three. Default: the layout's. Cards have none."),
  fontSize: z.number().min(6).max(18).optional().describe("Points. Default: the layout's."),
  font: z
    .enum(['sans', 'serif'])
    .default('sans')
    .describe('The faces of the text. `serif` wants the package @expo-google-fonts/noto-serif-sc for Chinese.'),
  colour: z.boolean().default(true).describe('False: black and greys only; pictures stay as they are.'),
  contents: z.boolean().default(true).describe('A table of contents.'),
  index: z
    .boolean()
    .optional()
    .describe('Lists of the unanswered questions and of the tags at the end. Default: with more than 30 questions.'),
  lines: z
    .int()
    .min(0)
    .max(30)
    .optional()
    .describe('Lines to write on below an unanswered question. Default: 3, on cards 6.'),
  author: z.string().min(1).optional().describe("Author, for the file's properties."),
  subject: z.string().min(1).optional().describe("Subject, for the file's properties."),
  style: z.string().min(1).optional().describe("A style sheet of yours that comes after the template's."),
  deck: z.array(z.string().min(1)).optional().describe('Only the questions of these decks, and of those below them.'),
  tag: z.array(z.string().min(1)).optional().describe('Only the questions with these tags, or with tags below them.'),
  status: z.enum(['answered', 'unanswered']).optional().describe('Only the questions that are so.'),
  since: z.string().min(1).optional().describe('Only the questions that were changed since this git commit.'),
});

/** The forms of questions besides headings; `src/questions/dialects/` has a file for each. */
const dialects = [
  'details',
  'table',
  'card-tag',
  'qa-lines',
  'question-mark-line',
  'double-colon',
  'percent',
  'rule',
  'bold',
  'quote',
  'question-list',
] as const;

/**
 * The one source of the config's types, defaults, documentation and JSON Schema.
 * Paths are relative to the project's folder, which is the config file's where there is one.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),
    notes: z
      .array(z.string().min(1))
      .min(1)
      .default(['notes'])
      .describe(
        "Files, folders or globs of the notes. They are the project: what the command line names besides is built, but only what lies in the project's folder, or is named here, is kept in the lock.",
      ),
    exclude: z
      .array(z.string())
      .default(['**/README.md', '**/node_modules/**'])
      .describe('Globs of files that are not notes.'),
    maxFileSize: z
      .number()
      .positive()
      .default(10)
      .describe(
        'The largest notes file that is read, in megabytes; the parser takes some two hundred times that in memory.',
      ),
    images: z
      .array(z.string())
      .default([])
      .describe("Folders where pictures may lie, besides the notes' own folders. No file outside them is ever read."),
    remoteImages: z
      .enum(['left-out', 'link', 'fetch'])
      .default('left-out')
      .describe('What becomes of pictures on the network: left out, a link in their place, or fetched and packed.'),
    maxImageWidth: z
      .int()
      .min(100)
      .default(2048)
      .describe(
        'Pixels. Wider pictures, and those more than four times as high, are scaled down in the artifacts; files are not touched.',
      ),
    cache: z
      .string()
      .min(1)
      .default('.cardpress-cache')
      .describe(
        'Folder for pictures that a build fetched or scaled. Keep it between builds in CI; delete it to fetch anew.',
      ),
    outDir: z.string().min(1).default('dist').describe('Folder that the artifacts are written to.'),
    only: z
      .array(z.enum(artifacts))
      .min(1)
      .default([...artifacts])
      .describe('The artifacts to write.'),
    title: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Name of the whole: of the sheet, and of the deck above the files' own. Default: the notes' own title.",
      ),
    namespace: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Name that keeps the cards of two projects apart. Default: the lock's; without a lock from the first commit of the git repository; else made at random with the first lock. Never change it once cards were imported.",
      ),
    lock: z
      .string()
      .min(1)
      .default('cardpress.lock')
      .describe("File that keeps the cards' identities. Commit it; see the README."),
    lang: z.string().min(2).optional().describe("BCP 47 tag of the notes' language. Default: told from the text."),
    strict: z.boolean().default(false).describe('Take warnings for errors.'),
    unanswered: z
      .enum(['include', 'omit'])
      .default('include')
      .describe('Whether unanswered questions get a card. They are always in the sheet and the bank.'),
    lineBreaks: z
      .enum(['keep', 'join'])
      .default('keep')
      .describe(
        'Whether a line that ends inside a paragraph ends on the card too, or is joined with the next one. Joined lines get a space between them, but none between two Chinese ones.',
      ),
    sections: z
      .array(z.string().min(1))
      .default([])
      .describe('Further headings that are no questions, besides 要点, 总结, Key points, Summary and the like.'),
    dialects: z
      .partialRecord(z.enum(dialects), z.enum(['auto', 'on', 'off']))
      .default({})
      .describe(
        'Forms of questions besides headings, by name: auto (found where most of their kind look like questions), on or off.',
      ),
    rules: z
      .partialRecord(z.enum(settable), z.enum(settings))
      .default({})
      .describe(
        'What rules.md lists, by name: `error`, `warning`, `info`, or `off`. With `repeated-text` off, repeated text stays.',
      ),
    templates: z
      .strictObject({
        anki: z.string().optional().describe('Folder with front.html, back.html and style.css to use for the cards.'),
        sheet: z
          .string()
          .optional()
          .describe('Folder with page.html and style.css to use for the sheet; see docs/sheet.md.'),
      })
      .default({}),
    sheet: sheetSchema.prefault({}),
    browser: z.string().optional().describe('Path of the Chrome, Chromium or Edge that prints the sheet.'),
  })
  .describe('Configuration of cardpress.');

/** Config as written by a user: everything optional. */
export type UserConfig = z.input<typeof configSchema>;

/** Config with every default filled in. */
export type Config = z.output<typeof configSchema>;
