import { z } from 'zod';
import { artifactNames, artifactSettings, artifactTemplates, defaultArtifacts } from '../artifacts/registry.js';
import { settable, settings } from '../diagnostics/settings.js';
import { dialectNames } from '../questions/dialects/all.js';

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
      .default([])
      .describe(
        'Files, folders or globs that are no notes: `notes/drafts`, `**/todo.md`. What `notes` names itself is one all the same. A `README.md` is no note where others lie in its folder or below, and `node_modules` never holds any.',
      ),
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
    only: z.array(z.enum(artifactNames)).min(1).default(defaultArtifacts).describe('The artifacts to write.'),
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
      .partialRecord(z.enum(dialectNames), z.enum(['auto', 'on', 'off']))
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
    templates: z.strictObject(artifactTemplates).default({}),
    ...artifactSettings,
  })
  .describe('Configuration of cardpress.');

/** Config as written by a user: everything optional. */
export type UserConfig = z.input<typeof configSchema>;

/** Config with every default filled in. */
export type Config = z.output<typeof configSchema>;
