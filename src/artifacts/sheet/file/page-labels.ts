import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, type PdfObject, Reference } from '../../../pdf/objects.js';
import { textString } from '../../../pdf/text-string.js';

/** Labels the pages in order; by number from 1 if no labels are given. ISO 32000-1, 12.4.2. */
export function setPageLabels(file: PdfFile, names?: string[]): void {
  const labels: PdfObject[] = names
    ? names.flatMap((name, index): PdfObject[] => [index, dictionaryOf({ P: textString(name) })])
    : [0, dictionaryOf({ S: new Name('D') })];
  const number = file.add(dictionaryOf({ Nums: labels }));
  file.addEntries(file.root, dictionaryOf({ PageLabels: new Reference(number) }));
}
