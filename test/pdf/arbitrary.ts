import fc from 'fast-check';
import { type Dictionary, Name, type PdfObject, PdfString, Reference } from '../../src/pdf/objects.js';

const bytes = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map(byte => String.fromCharCode(byte)),
  maxLength: 20,
});
const names = bytes.map(text => text.replaceAll('\0', ''));

const simple: fc.Arbitrary<PdfObject> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => (Object.is(number, -0) ? 0 : number)),
  names.map(text => new Name(text)),
  fc.tuple(bytes, fc.boolean()).map(([text, hex]) => new PdfString(text, hex)),
  fc.integer({ min: 1, max: 9_999_999 }).map(number => new Reference(number)),
);

/** Any object but a stream. */
export const objects: fc.Arbitrary<PdfObject> = fc.letrec<{ object: PdfObject }>(tie => ({
  object: fc.oneof(
    { maxDepth: 4 },
    simple,
    fc.array(tie('object'), { maxLength: 5 }),
    fc
      .uniqueArray(fc.tuple(names, tie('object')), { selector: ([name]) => name, maxLength: 5 })
      .map((entries): Dictionary => new Map(entries)),
  ),
})).object;
