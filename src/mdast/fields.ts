import { z } from 'zod';

/** How a question is asked: one way, both ways, with the answer typed in, or with cloze deletions in the answer. */
export const kinds = ['basic', 'reversed', 'type-in', 'cloze'] as const;
export type Kind = (typeof kinds)[number];

/** `answered`: the answer has content to learn. `unanswered`: nothing, or only a placeholder. */
export type Status = 'answered' | 'unanswered';

/**
 * What the notes say about a question besides its texts. The nodes of the pipeline, the bank, `bank.json` and its
 * schema have these fields, in this order; those that not every question has are optional.
 */
export const questionShape = {
  label: z.string().optional().describe('Its label in the notes, such as `Q1`.'),
  kind: z.enum(kinds).describe('The type of card.'),
  status: z.enum(['answered', 'unanswered']),
};

type Shape = typeof questionShape;
export type QuestionField = keyof Shape;

/** The fields that a comment below the question sets, by key: `<!-- card: reversed -->`. */
export const commentFields: Readonly<Record<string, QuestionField>> = { card: 'kind' };

/** The fields of a question; absent ones are omitted instead of being `undefined`. */
export type QuestionFields = {
  [Field in keyof z.output<z.ZodObject<Shape>>]: Exclude<z.output<z.ZodObject<Shape>>[Field], undefined>;
};

/** Those fields that an object has. */
export function fieldsOf<Fields extends Partial<QuestionFields>>(from: Fields): Pick<Fields, QuestionField> {
  const names = Object.keys(questionShape) as QuestionField[];
  const own = names.flatMap(name => (from[name] === undefined ? [] : [[name, from[name]]]));
  return Object.fromEntries(own) as Pick<Fields, QuestionField>;
}

/** A field's value as written in a comment, ignoring case; undefined if the field does not accept the value. */
export function fieldFromText(field: QuestionField, text: string): unknown {
  const type = questionShape[field];
  return [text, text.toLowerCase()].map(value => type.safeParse(value)).find(({ success }) => success)?.data;
}

/** The values that a field accepts, if they can be listed. */
export function choicesOf(field: QuestionField): string[] {
  const type: z.ZodType = questionShape[field];
  const given = type instanceof z.ZodOptional ? type.unwrap() : type;
  return given instanceof z.ZodEnum ? given.options.map(String) : [];
}
