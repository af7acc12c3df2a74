import type { PdfFile } from '../../../pdf/file.js';
import { nameAt } from '../../../pdf/objects.js';
import { textString } from '../../../pdf/text-string.js';
import { addressIn } from '../file/links.js';
import { placesOf } from '../file/pages.js';

/**
 * Says in words where each link leads: to an address, or to a page. Format: ISO 32000-1, 12.5.2.
 *
 * @param titleOf what stands at a link target, where that is known
 */
export function setLinkTexts(file: PdfFile, titleOf: (target: string) => string | undefined): void {
  const places = placesOf(file);
  for (const number of file.mentioning('/Link')) {
    const link = file.get(number);
    if (!(link instanceof Map) || nameAt(link, 'Subtype') !== 'Link' || link.has('Contents')) continue;
    const target = nameAt(link, 'Dest');
    const page = target === undefined ? undefined : places.get(target)?.page;
    const words = addressIn(link.get('A')) ?? (target && titleOf(target)) ?? `p. ${(page ?? 0) + 1}`;
    file.set(number, link.set('Contents', textString(words)));
  }
}
