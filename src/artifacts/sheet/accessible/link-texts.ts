import { dictionaryOf, type PdfFile } from '../file/objects.js';
import { textString } from '../file/outline.js';
import { placesOf } from '../file/pages.js';

/**
 * Says in words where each link leads: to an address, or to a page. Format: ISO 32000-1, 12.5.2.
 *
 * @param titleOf what stands at a link target, where that is known
 */
export function setLinkTexts(file: PdfFile, titleOf: (target: string) => string | undefined): void {
  const places = placesOf(file);
  for (const [number, object] of file.objects) {
    const text = dictionaryOf(object);
    if (!text.includes('/Subtype /Link') || text.includes('/Contents')) continue;
    const [, target] = /\/Dest \/([^\s/>]+)/u.exec(text) ?? [];
    const [, address] = /\/URI \(((?:\\[\s\S]|[^\\()])*)\)/u.exec(text) ?? [];
    const page = target === undefined ? undefined : places.get(target)?.page;
    const words = address?.replace(/\\(.)/gu, '$1') ?? (target && titleOf(target)) ?? `p. ${(page ?? 0) + 1}`;
    const turned = text.replace('/Subtype /Link', () => `/Subtype /Link\n/Contents ${textString(words)}`);
    file.objects.set(number, Buffer.from(turned, 'latin1'));
  }
}
