import type { Element } from 'hast';
import type { Labels } from './labels.js';

/** What stands where a picture should be: what it shows, and the name of the file that is wanted. */
export function placeholder(alt: string | null | undefined, wanted: string, labels: Labels): Element {
  return span('missing-image', [
    span('missing-image-alt', [{ type: 'text', value: alt || labels.picture }]),
    { type: 'text', value: ' ' },
    span('missing-image-name', [{ type: 'text', value: `${labels.missingImage} ${wanted}` }]),
  ]);
}

function span(className: string, children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
