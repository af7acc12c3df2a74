import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Flow, FoundImage } from '../mdast/nodes.js';
import type { Labels } from './labels.js';
import { placeholder } from './placeholder.js';

export interface ForeignImagesOptions {
  /** The content that the tree was made from, with the results for the pictures in its HTML. */
  content: Flow[];
  /** The URLs that the renderer wrote itself. */
  ours: ReadonlySet<string>;
  /** The URL for a picture, from its path in the project. */
  imageUrl: (path: string) => string | undefined;
  labels: Labels;
}

/**
 * Gives the pictures in the notes' own HTML the URLs of their files. If there is no file, it is replaced by a
 * placeholder: a card must not access the network for it, nor for the alternative sources that HTML allows.
 */
export function replaceForeignImages(tree: Root, { content, ours, imageUrl, labels }: ForeignImagesOptions): void {
  const found = foundIn(content);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.tagName === 'source') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName !== 'img') return;
    const src = String(node.properties.src ?? '');
    if (ours.has(src)) return;
    const image = found.get(src);
    const url = image && 'media' in image ? imageUrl(image.media) : undefined;
    if (url !== undefined) node.properties.src = url;
    else parent.children[index] = inPlaceOf(node, src, image, labels);
    return;
  });
}

function inPlaceOf({ properties: { alt } }: Element, src: string, image: FoundImage | undefined, labels: Labels) {
  const wanted = src.replace(/^.*[\\/]/u, '');
  const missing = image && 'missing' in image ? image.missing : { wanted };
  return placeholder(typeof alt === 'string' ? alt : '', missing, labels);
}

/** The results for the pictures in the HTML of some content, by URL as written. */
export function foundIn(content: Flow[]): Map<string, FoundImage> {
  const found = new Map<string, FoundImage>();
  for (const child of content) {
    visit(child as Nodes, 'html', node => {
      for (const [src, image] of Object.entries(node.data?.images ?? {})) found.set(src, image);
    });
  }
  return found;
}
