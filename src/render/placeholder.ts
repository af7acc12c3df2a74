import type { Element } from 'hast';
import type { MissingImage } from '../mdast/nodes.js';
import type { Labels } from './labels.js';

/**
 * What is shown in place of a picture: its description and the name of the wanted file; or a link to its location on
 * the network.
 */
export function placeholder(
  alt: string | null | undefined,
  { wanted, link, plays }: Pick<MissingImage, 'wanted' | 'link' | 'plays'>,
  labels: Labels,
): Element {
  const thing = plays ? labels.recording : labels.picture;
  if (link !== undefined) {
    const text = alt || `${thing} ${wanted}`.trim();
    return { type: 'element', tagName: 'a', properties: { href: link }, children: [{ type: 'text', value: text }] };
  }
  return span('missing-image', [
    span('missing-image-alt', [{ type: 'text', value: alt || thing }]),
    { type: 'text', value: ' ' },
    span('missing-image-name', [
      { type: 'text', value: `${plays ? labels.missingRecording : labels.missingImage} ${wanted}` },
    ]),
  ]);
}

function span(className: string, children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
