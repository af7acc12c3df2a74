import type { Element } from 'hast';
import type { MissingImage } from '../mdast/nodes.js';
import type { Labels } from './labels.js';

/**
 * What is shown in place of a picture: its description and the name of the wanted file; or a link to its location on
 * the network.
 */
export function placeholder(
  alt: string | null | undefined,
  { wanted, link }: Pick<MissingImage, 'wanted' | 'link'>,
  labels: Labels,
): Element {
  if (link !== undefined) {
    const text = alt || `${labels.picture} ${wanted}`.trim();
    return { type: 'element', tagName: 'a', properties: { href: link }, children: [{ type: 'text', value: text }] };
  }
  return span('missing-image', [
    span('missing-image-alt', [{ type: 'text', value: alt || labels.picture }]),
    { type: 'text', value: ' ' },
    span('missing-image-name', [{ type: 'text', value: `${labels.missingImage} ${wanted}` }]),
  ]);
}

function span(className: string, children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
