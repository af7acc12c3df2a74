import type { PdfFile } from '../../../pdf/file.js';
import { Name, type PdfObject, PdfString } from '../../../pdf/objects.js';
import { placesOf } from './pages.js';

/**
 * Turns links that were written as URLs, because they lead from one run of the sheet to another, into links to their
 * targets. Returns the targets that do not exist.
 *
 * @param prefix the beginning of those URLs; the name of the target follows
 */
export function setLinks(file: PdfFile, prefix: string): string[] {
  const known = placesOf(file);
  const lost: string[] = [];
  for (const number of file.mentioning('/URI')) {
    const link = file.get(number);
    const address = link instanceof Map ? addressIn(link.get('A')) : undefined;
    if (!(link instanceof Map) || !address?.startsWith(prefix)) continue;
    const target = address.slice(prefix.length);
    if (!known.has(target)) lost.push(target);
    link.delete('A');
    link.set('Dest', new Name(target));
    file.set(number, link);
  }
  return lost;
}

/** The URL that an action opens, one character per byte. ISO 32000-1, 12.6.4.7. */
export function addressIn(action: PdfObject | undefined): string | undefined {
  const address = action instanceof Map ? action.get('URI') : undefined;
  return address instanceof PdfString ? address.bytes : undefined;
}
