import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decodeUrl } from '../mdast/decode-url.js';

/**
 * Prepends a prefix to every id and to references to it, so that the ids of two answers on one page are distinct. If an
 * id occurs twice, the first is kept; a link to an id that does not exist keeps only its text.
 *
 * @param places URLs on the page that the renderer wrote itself
 */
export function prefixIds(tree: Root, prefix: string, places: ReadonlySet<string> = new Set()): void {
  const known = new Set<string>();
  visit(tree, 'element', node => {
    for (const name of ['id', 'name']) {
      const id = node.properties[name];
      if (typeof id !== 'string') continue;
      if (id === '' || known.has(id)) delete node.properties[name];
      else node.properties[name] = prefix + id;
      known.add(id);
    }
  });
  visit(tree, 'element', node => {
    prefixReferences(node, known, prefix);
    const { href } = node.properties;
    if (typeof href !== 'string' || !href.startsWith('#') || places.has(href)) return;
    const target = [href.slice(1), decodeUrl(href.slice(1))].find(id => known.has(id));
    if (target === undefined) delete node.properties.href;
    else node.properties.href = `#${prefix}${href.slice(1)}`;
  });
}

function prefixReferences({ properties }: Element, known: Set<string>, prefix: string): void {
  for (const name of ['ariaDescribedBy', 'ariaLabelledBy', 'htmlFor']) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const ids = (Array.isArray(value) ? value : String(value).split(/\s+/u)).map(String).filter(id => known.has(id));
    if (ids.length > 0) properties[name] = ids.map(id => prefix + id);
    else delete properties[name];
  }
}
