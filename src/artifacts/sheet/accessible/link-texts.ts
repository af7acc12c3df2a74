import type { PdfFile } from '../../../pdf/file.js';
import { nameAt } from '../../../pdf/objects.js';
import { textString } from '../../../pdf/text-string.js';
import { addressIn } from '../file/links.js';
import { placesOf } from '../file/pages.js';

/**
 * Describes in words where each link leads: to a URL or to a page. Format: ISO 32000-1, 12.5.2.
 *
 * @param titleOf the title at a link target, if known
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
