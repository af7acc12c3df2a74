import { z } from 'zod';

/** The layouts of a sheet. */
export const layouts = ['cheatsheet', 'reading', 'questions', 'cards'] as const;
export type Layout = (typeof layouts)[number];

/** Width and height in millimetres. */
export const papers = { A4: [210, 297], A5: [148, 210], Letter: [215.9, 279.4] } as const;
export type Paper = keyof typeof papers;

/** The settings of the sheet: its look, and which questions are on it. */
export const sheetSchema = z.strictObject({
  layout: z
    .enum(layouts)
    .default('cheatsheet')
    .describe(
      'Layout of the sheet: dense; one column with a margin for notes; questions with lines to write on, followed by the answers; cards to cut out. The file is named after it.',
    ),
  paper: z
    .enum(Object.keys(papers) as [Paper, ...Paper[]])
    .default('A4')
    .describe('Paper size.'),
  margin: z
    .string()
    .regex(/^\d+(?:\.\d+)?mm(?: \d+(?:\.\d+)?mm){0,3}$/u, 'Write margins in millimetres: 15mm, or 15mm 12mm.')
    .optional()
    .describe("Margins as in CSS, in millimetres: `15mm 12mm`. Default: the layout's."),
  columns: z.int().min(1).max(3).optional().describe("One to three. Default: the layout's. Ignored for cards."),
  fontSize: z.number().min(6).max(18).optional().describe("Points. Default: the layout's."),
  font: z
    .enum(['sans', 'serif'])
    .default('sans')
    .describe('Typeface of the text. For Chinese, `serif` needs the package @expo-google-fonts/noto-serif-sc.'),
  colour: z.boolean().default(true).describe('If false, everything except pictures is black and grey.'),
  pages: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Pages that the sheet may take: contents, pictures, white space, margins, lines to write on, leading and type are reduced, in this order, until it fits. What you set yourself stays, and type is never smaller than 6.5 points. Ignored for cards.',
    ),
  contents: z
    .boolean()
    .optional()
    .describe(
      'A table of contents, of sections only if there are more than 60 questions. Default: there is one, but not in the layout `questions`, nor if it keeps the sheet from fitting into `pages`.',
    ),
  index: z
    .boolean()
    .optional()
    .describe(
      'Lists of the unanswered questions and of questions by tag at the end. Default: if there are more than 30 questions.',
    ),
  lines: z
    .int()
    .min(0)
    .max(30)
    .optional()
    .describe('Lines to write on below an unanswered question. Default: 3, or 6 on cards.'),
  author: z.string().min(1).optional().describe('Author, for the document properties.'),
  subject: z.string().min(1).optional().describe('Subject, for the document properties.'),
  style: z.string().min(1).optional().describe("Your own style sheet, loaded after the template's."),
  deck: z.array(z.string().min(1)).optional().describe('Include only questions in these decks and their subdecks.'),
  tag: z
    .array(z.string().min(1))
    .optional()
    .describe('Include only questions with these tags or tags nested below them.'),
  status: z.enum(['answered', 'unanswered']).optional().describe('Include only answered or only unanswered questions.'),
  timeout: z
    .number()
    .positive()
    .optional()
    .describe(
      'Seconds that the browser may take to print a part of the sheet before it is taken for hung and started once more. Default: 60, and 1 more for every 10,000 characters.',
    ),
  since: z.string().min(1).optional().describe('Include only questions changed since this git commit.'),
});

/** The settings for a sheet's look. */
export type SheetSettings = Omit<z.output<typeof sheetSchema>, 'style' | 'deck' | 'tag' | 'status' | 'since'> & Fitting;

/** What only copyfitting sets. */
interface Fitting {
  /** Height of a line, in ems. */
  leading?: number;
  /** White between paragraphs, questions and headings, in proportion to the usual. */
  space?: number;
  /** Millimetres of the highest picture. */
  figureHeight?: number;
}

export const defaultSettings: SheetSettings = sheetSchema.parse({});

/** The name of a sheet's file. */
export function sheetFileName(layout: Layout): string {
  return `${layout}.pdf`;
}

/** How many lines an unanswered question has to write on: a card has room for more. */
export function linesFor({ layout, lines }: Pick<SheetSettings, 'layout' | 'lines'>): number {
  return lines ?? (layout === 'cards' ? 6 : 3);
}
