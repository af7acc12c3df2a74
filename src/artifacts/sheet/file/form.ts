import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, referenceAt, Stream } from '../../../pdf/objects.js';

/** Turns the content of a page into a form XObject. */
export function formOf(file: PdfFile, number: number): number {
  const page = file.dictionary(number);
  const contents = referenceAt(page, 'Contents');
  const drawing = contents === undefined ? undefined : file.get(contents);
  if (contents === undefined || !(drawing instanceof Stream)) throw new Error('A page has no drawing.');
  const form = dictionaryOf({
    Type: new Name('XObject'),
    Subtype: new Name('Form'),
    BBox: page.get('MediaBox'),
    Resources: page.get('Resources') ?? new Map(),
    StructParents: page.get('StructParents'),
  });
  file.set(contents, new Stream(new Map([...form, ...drawing.dictionary]), drawing.data));
  return contents;
}
