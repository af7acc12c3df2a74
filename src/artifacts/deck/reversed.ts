import { noteTypes } from './note-types.js';

/**
 * What the field `Reversed` of a note says: that it has a card which asks for the question; or that it had one, which readers
 * may still have. Empty where it never did.
 */
export const reversedIs = { on: '1', off: 'off' } as const;

const place = noteTypes.standard.fields.findIndex(({ name }) => name === 'Reversed');

/**
 * The fields of a note of the standard type, which say where it had a reversed card once. It is no part of a note's content,
 * which is made before anybody knows what the note was: with its kind the note changes anyway.
 *
 * @param former kinds that it was published as
 */
export function withFormer(fields: readonly string[], former: readonly string[] = []): readonly string[] {
  const isOff = former.includes('reversed') && fields[place] === '';
  return isOff ? fields.with(place, reversedIs.off) : fields;
}
