import type { PdfFile } from '../../../pdf/file.js';
import { dictionaryOf, Name, referenceAt } from '../../../pdf/objects.js';

/** Element names from PDF 2.0 that Chromium uses, and their nearest equivalents in PDF 1. */
const nearest = { Em: 'Span', Strong: 'Span', Sub: 'Span', Title: 'P', Aside: 'Sect', FENote: 'Note' };

/** Maps each name of a structure element to a standard type. Format: ISO 32000-1, 14.7.3. */
export function setRoles(file: PdfFile): void {
  const root = referenceAt(file.dictionary(file.root), 'StructTreeRoot');
  if (root === undefined) return;
  const map = new Map(Object.entries(nearest).map(([name, standard]) => [name, new Name(standard)]));
  file.addEntries(root, dictionaryOf({ RoleMap: map }));
}
