import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The addresses that an attribute has in a piece of HTML, on any of some elements; each once, as written. */
export function addressesInHtml(html: string, attribute: 'src' | 'href', ...tagNames: string[]): string[] {
  if (!new RegExp(`<(?:${tagNames.join('|')})\\b`, 'iu').test(html)) return [];
  const addresses = new Set<string>();
  visit(fromHtml(html, { fragment: true }) as Root, 'element', ({ tagName, properties }) => {
    const address = properties[attribute];
    if (tagNames.includes(tagName) && typeof address === 'string' && address !== '') addresses.add(address);
  });
  return [...addresses];
}
