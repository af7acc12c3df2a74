import { z } from 'zod';

/** How a sheet is laid out. */
export const layouts = ['cheatsheet', 'reading', 'questions', 'cards'] as const;
export type Layout = (typeof layouts)[number];

/** Width and height in millimetres. */
export const papers = { A4: [210, 297], A5: [148, 210], Letter: [215.9, 279.4] } as const;
export type Paper = keyof typeof papers;

/** The sheet's settings: how it looks, and which questions are on it. */
export const sheetSchema = z.strictObject({
  layout: z
    .enum(layouts)
    .default('cheatsheet')
    .describe(
      'How the sheet is laid out: dense; one column and a margin for notes; questions with lines and the answers after them; cards to cut out. The file has its name.',
    ),
  paper: z
    .enum(Object.keys(papers) as [Paper, ...Paper[]])
    .default('A4')
    .describe('Size of the paper.'),
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

/** How a sheet looks. */
export type SheetSettings = Omit<z.output<typeof sheetSchema>, 'style' | 'deck' | 'tag' | 'status' | 'since'>;

export const defaultSettings: SheetSettings = sheetSchema.parse({});

/** The name of a sheet's file. */
export function sheetFileName(layout: Layout): string {
  return `${layout}.pdf`;
}

/** How many lines to write on an unanswered question has: a card has room for more. */
export function linesFor({ layout, lines }: Pick<SheetSettings, 'layout' | 'lines'>): number {
  return lines ?? (layout === 'cards' ? 6 : 3);
}
