import { z } from 'zod';
import { artifactNames, artifactSettings, artifactTemplates, defaultArtifacts } from '../artifacts/registry.js';
import { settable, settings } from '../diagnostics/settings.js';
import { flavourNames } from '../markdown/flavours/all.js';
import { dialectNames } from '../questions/dialects/all.js';
import { say } from '../say/say.js';
import { isLanguageTag } from './language-tag.js';

/**
 * The single source of the config's types, defaults, documentation and JSON Schema. Paths are relative to the project's
 * folder, which is the config file's if there is one.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('URL of the JSON Schema, for editors.'),
    notes: z
      .array(z.string().min(1))
      .min(1)
      .default(['notes'])
      .describe(
        "Files, folders or globs of the notes. They make up the project: other notes named on the command line are built too, but the lock only keeps those that are in the project's folder or named here.",
      ),
    exclude: z
      .array(z.string())
      .default([])
      .describe(
        'Files, folders or globs that are no notes: `notes/drafts`, `**/todo.md`. What `notes` names itself is one all the same. A `README.md` is no note where others lie in its folder or below, unless it holds questions of its own, nor is `AGENTS.md`, `CONTRIBUTING.md` or the like in the folder that is searched where there are others, nor a translation such as `locks.en.md` beside `locks.md`, and `node_modules` never holds any.',
      ),
    maxFileSize: z
      .number()
      .positive()
      .default(10)
      .describe(
        'The largest notes file that is read, in megabytes; parsing takes about two hundred times as much memory.',
      ),
    images: z
      .array(z.string())
      .default([])
      .describe('Folders for pictures, in addition to the folders of the notes. No file outside them is ever read.'),
    remoteImages: z
      .enum(['left-out', 'link', 'fetch'])
      .default('left-out')
      .describe(
        'What to do with remote pictures: leave them out, replace them with a link, or fetch and include them.',
      ),
    maxImageWidth: z
      .int()
      .min(100)
      .default(2048)
      .describe(
        'In pixels. Wider pictures, and those more than four times as high, are scaled down in the artifacts; the files are not modified.',
      ),
    cache: z
      .string()
      .min(1)
      .default('.cardpress-cache')
      .describe('Folder for fetched and scaled pictures. Keep it between builds in CI; delete it to fetch them again.'),
    outDir: z.string().min(1).default('dist').describe('Folder for the artifacts.'),
    only: z.array(z.enum(artifactNames)).min(1).default(defaultArtifacts).describe('The artifacts to write.'),
    title: z
      .string()
      .min(1)
      .optional()
      .describe('Title of the sheet, and name of the deck above those of the files. Default: the title of the notes.'),
    namespace: z
      .string()
      .min(1)
      .optional()
      .describe(
        "Name that keeps the cards of two projects apart. Default: the lock's; without a lock, derived from the first commit of the git repository; otherwise generated at random with the first lock. Never change it once cards have been imported.",
      ),
    lock: z
      .string()
      .min(1)
      .default('cardpress.lock')
      .describe('File that records the identity of each card. Commit it; see the README.'),
    lang: z
      .string()
      .refine(isLanguageTag, {
        error: ({ input }) =>
          say('"{input}" is not a BCP 47 tag, such as zh-CN, zh-TW, ja or en.', { input: String(input) }),
      })
      .optional()
      .describe("BCP 47 tag of the notes' language. Default: detected from the text."),
    strict: z.boolean().default(false).describe('Treat warnings as errors.'),
    lineBreaks: z
      .enum(['auto', 'keep', 'join'])
      .default('auto')
      .describe(
        'Line breaks within a paragraph: `auto` joins lines that an editor wrapped at some column, `keep` none, `join` all; with a space (between Chinese characters without one).',
      ),
    sections: z
      .array(z.string().min(1))
      .default([])
      .describe('Additional headings that are not questions, besides 要点, 总结, Key points, Summary and the like.'),
    partNames: z
      .boolean()
      .default(true)
      .describe(
        'Whether headings that many files of a folder have, such as Scenario, Task and Solution, are parts of what the title of each file asks, rather than questions.',
      ),
    dialects: z
      .partialRecord(z.enum(dialectNames), z.enum(['auto', 'on', 'off']))
      .default({})
      .describe('Forms of questions other than headings, by name: auto (used if they look like questions), on or off.'),
    flavours: z
      .partialRecord(z.enum(flavourNames), z.enum(['on', 'off']))
      .default({})
      .describe("Constructs of other tools' Markdown (notes-from.md), by name: on (read where they stand) or off."),
    rules: z
      .partialRecord(z.enum(settable), z.enum(settings))
      .default({})
      .describe(
        'Severity of each rule in rules.md, by name: `error`, `warning`, `info` or `off`. With `repeated-text` off, repeated text stays.',
      ),
    templates: z.strictObject(artifactTemplates).default({}),
    ...artifactSettings,
  })
  .describe('Configuration of cardpress.');

/** Config as written by a user: everything optional. */
export type UserConfig = z.input<typeof configSchema>;

/** Config with every default filled in. */
export type Config = z.output<typeof configSchema>;
