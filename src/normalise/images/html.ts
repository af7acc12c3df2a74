import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The URLs of the pictures in a piece of HTML, each once, as written. */
export function picturesInHtml(html: string): string[] {
  if (!/<img\b/iu.test(html)) return [];
  const addresses = new Set<string>();
  visit(fromHtml(html, { fragment: true }) as Root, 'element', ({ tagName, properties: { src } }) => {
    if (tagName === 'img' && typeof src === 'string' && src !== '') addresses.add(src);
  });
  return [...addresses];
}
