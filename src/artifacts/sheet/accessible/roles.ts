import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, referenceAt } from '../../../pdf/objects.js';

/** What Chromium calls elements by names of PDF 2.0, and what PDF 1 knows that is nearest. */
const nearest = { Em: 'Span', Strong: 'Span', Sub: 'Span', Title: 'P', Aside: 'Sect', FENote: 'Note' };

/** Says what each name of a structure element stands for. Format: ISO 32000-1, 14.7.3. */
export function setRoles(file: PdfFile): void {
  const root = referenceAt(file.dictionary(file.root), 'StructTreeRoot');
  if (root === undefined) return;
  const map = new Map(Object.entries(nearest).map(([name, standard]) => [name, new Name(standard)]));
  file.addEntries(root, dictionaryOf({ RoleMap: map }));
}
