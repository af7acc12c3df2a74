import { z } from 'zod';
import { questionShape } from '../../mdast/fields.js';

const path = z.string().min(1);
const point = z.strictObject({
  line: z.int().min(1).describe('Counted from 1.'),
  column: z.int().min(1).describe('In UTF-16 code units, counted from 1.'),
});
const place = z.strictObject({ start: point, end: point.describe('The position just after it.') });

const content = z
  .strictObject({
    markdown: z.string().describe('Normalised Markdown, with GFM and `$` formulas.'),
    text: z.string().describe('Plain text without markup, one line per block.'),
    html: z
      .string()
      .describe(
        'Sanitised HTML; formulas as \\( … \\) and \\[ … \\], pictures by their `path` in `media`, by their `file` if they have one, or as `data:` URLs.',
      ),
  })
  .describe('The content in three formats.');

const change = z
  .strictObject({
    rule: z.string().describe('Id of the rule that made the change.'),
    original: z.string().describe('The original text in the notes.'),
    replacement: z.string().describe('The text that replaces it; empty if the text was removed.'),
    place: place.describe('Its position in the notes.'),
    first: place.optional().describe('For repeated text, the position of the copy that is kept.'),
  })
  .describe('A change made by normalising.');

const cloze = z.strictObject({
  number: z.int().min(1),
  text: z.string().describe('What is hidden, as plain text; of formulas and code the source.'),
  hint: z.string().optional(),
});

const shared = {
  index: z.int().min(0).describe('Position among all questions and sections, in the order of the notes.'),
  deck: z.array(z.string().min(1)).min(1).describe('Deck path, outermost first.'),
  tags: z.array(z.string().min(1)).describe('`a::b` is the tag b below a.'),
  path: z.array(z.string()).describe('Titles of the sections around it, outermost first.'),
  source: z.strictObject({
    file: path.describe('Path of the notes file in the project.'),
    lines: z.tuple([z.int().min(1), z.int().min(1)]).describe('First and last line, counted from 1.'),
    columns: z
      .tuple([z.int().min(1), z.int().min(1)])
      .optional()
      .describe('Where it begins on the first line, and the position just after it on the last; as in `place`.'),
  }),
  media: z.array(path).describe('The pictures it uses, by their `path` in `media`.'),
  changes: z.array(change),
};

const question = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z2-7]{16}$/u)
    .describe('Stays the same when the question is reworded, moved or rebuilt; the GUID of the Anki note.'),
  ...questionShape,
  question: content,
  answer: content,
  clozes: z
    .array(cloze)
    .min(1)
    .optional()
    .describe('What a `cloze` question hides, in the order of its answer; there is a card for each number.'),
  front: content.optional().describe('A `cloze` question with blanks or hints in place of all that it hides.'),
  modified: z.int().min(0).describe('When it was last changed, as Unix time in seconds.'),
  context: z
    .array(z.string())
    .describe(
      'Titles that say what it is about, outermost first: `path`, after names of the file where that says too little. A card shows them above its front, always below the title of its file.',
    ),
  ...shared,
});

const section = z.strictObject({
  title: z.string(),
  depth: z.int().min(0).max(6).describe('Level of its heading; 0 for text before the first heading.'),
  content,
  ...shared,
});

const media = z.strictObject({
  path: path.describe('Path of the file in the project.'),
  name: z
    .string()
    .regex(/^[a-z0-9.-]+$/u)
    .describe('File name in the deck; contains a hash of the content.'),
  file: path.optional().describe('Path of the copy, from the bank; only with `bankMedia: "folder"`.'),
  type: z.string().describe('IANA media type.'),
  size: z.int().min(1).describe('In bytes.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  width: z.int().min(1).optional().describe('In pixels.'),
  height: z.int().min(1).optional().describe('In pixels.'),
});

const message = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  place: place.optional(),
  reason: z.string(),
  remedy: z.string().optional(),
});

/**
 * The single source of the bank file's types and its JSON Schema. Raise `schemaVersion` for any change that readers
 * notice.
 */
export const bankFileSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    title: z.string(),
    namespace: z.string().describe('Name that keeps the ids of two projects apart.'),
    lang: z.string().describe('BCP 47 tag of the main language.'),
    modified: z.int().min(0).describe('When the most recent change was made, as Unix time in seconds.'),
    questions: z.array(question).describe('In the order of the notes.'),
    sections: z.array(section).describe('Headings with text that are not questions, in the order of the notes.'),
    media: z.array(media).describe('Each picture once, sorted by path.'),
    messages: z.array(message),
    lock: z
      .array(z.string())
      .optional()
      .describe('The lines of the cardpress.lock it was built with, for `--previous`; not meant for other programs.'),
  })
  .describe('A question bank written by cardpress.');

export type BankFile = z.infer<typeof bankFileSchema>;
export type ContentForms = z.infer<typeof content>;

/** The JSON Schema (draft 2020-12) of the bank file. */
export function bankJsonSchema(): object {
  return { title: 'cardpress bank', ...z.toJSONSchema(bankFileSchema) };
}
