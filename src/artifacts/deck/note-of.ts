import type { Draft, Kind } from '../../bank/model.js';
import { clozeNumbers } from './cloze-numbers.js';
import type { FieldWriter } from './fields.js';
import { type FieldName, type NoteTypeKey, noteTypes } from './note-types.js';
import { reversedIs } from './reversed.js';

/** A note in the form that its card type needs. */
interface Shape {
  noteType: NoteTypeKey;
  fields: Partial<Record<FieldName, string>>;
  /** Which cards it has: numbers of templates, or of cloze deletions less one. Anki makes those that the package names. */
  ords: number[];
}

type Shaper = (question: Draft, write: FieldWriter) => Shape;

const basic: Shaper = (question, write) => ({
  noteType: 'standard',
  fields: { ...write.common(question), Answer: write.answer(question) },
  ords: [0],
});

const shapes: Record<Kind, Shaper> = {
  basic,
  // Without an answer there is nothing for the reversed card to ask. The switch must be off then; leaving out the card
  // is not enough: Anki creates the missing cards of all notes when the templates of a note type change.
  reversed: (question, write) => {
    const shape = basic(question, write);
    if (question.status === 'unanswered') return shape;
    return { ...shape, fields: { ...shape.fields, Reversed: reversedIs.on }, ords: [0, 1] };
  },
  'type-in': (question, write) => {
    const shape = basic(question, write);
    return { ...shape, fields: { ...shape.fields, TypeIn: write.typed(question) } };
  },
  cloze: (question, write) => {
    const Text = write.withClozes(question);
    const ords = clozeNumbers(Text).map(number => number - 1);
    // Without a cloze deletion the card's front would be blank.
    if (ords.length === 0) return basic(question, write);
    return { noteType: 'cloze', fields: { ...write.common(question), Text }, ords };
  },
};

/** The note type, the fields in its order, and the cards of a question. */
export function noteOf(question: Draft, write: FieldWriter) {
  const { noteType, fields, ords } = shapes[question.kind](question, write);
  return { noteType, fields: noteTypes[noteType].fields.map(({ name }) => fields[name] ?? ''), ords };
}
