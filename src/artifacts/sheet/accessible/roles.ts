import type { PdfFile } from '../file/objects.js';
import { addEntries, rootOf, textOf } from '../file/pages.js';
import { referenceOf } from '../file/references.js';

/** What Chromium calls elements by names of PDF 2.0, and what PDF 1 knows that is nearest. */
const nearest = { Em: 'Span', Strong: 'Span', Sub: 'Span', Title: 'P', Aside: 'Sect', FENote: 'Note' };

/** Says what each name of a structure element stands for. Format: ISO 32000-1, 14.7.3. */
export function setRoles(file: PdfFile): void {
  const root = referenceOf(textOf(file, rootOf(file)), 'StructTreeRoot');
  if (root === undefined) return;
  const map = Object.entries(nearest).map(([name, standard]) => `/${name} /${standard}`);
  addEntries(file, root, `/RoleMap <<${map.join(' ')}>>`);
}
