import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Flow } from '../mdast/nodes.js';
import { settleSize, sizeOfAttributes } from '../mdast/picture-size.js';
import { foundIn } from './foreign-images.js';

/**
 * Gives the pictures in the notes' own HTML the size that their attributes and styles ask for, before the styles are
 * taken out.
 *
 * @param content what the tree was made from, with the results for the pictures
 */
export function keepSizes(tree: Root, content: Flow[]): void {
  const found = foundIn(content);
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return;
    const image = found.get(String(properties.src));
    const natural = image && 'media' in image ? image.natural : undefined;
    const size = settleSize(sizeOfAttributes(properties), natural);
    for (const name of ['width', 'height'] as const) {
      if (size[name] === undefined) delete properties[name];
      else properties[name] = size[name];
    }
  });
}
