import type { Element, ElementContent } from 'hast';
import type { Image, Text } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Labels } from './labels.js';
import { placeholder } from './placeholder.js';

export interface HandlerOptions {
  labels: Labels;
  /** The address to write for a picture, from its path in the project; undefined shows the placeholder. */
  imageUrl: (path: string) => string | undefined;
}

/** How mdast nodes whose HTML is ours to decide become hast. */
export function handlers({ labels, imageUrl }: HandlerOptions): Handlers {
  return {
    // A line that the author broke stays broken: `\n` inside a text is a break, not a space.
    text(_state: State, node: Text): ElementContent[] {
      return node.value.split(/[ \t]*\r?\n[ \t]*/).flatMap((line, index): ElementContent[] => {
        const text: ElementContent = { type: 'text', value: line };
        return index === 0 ? [text] : [element('br'), text];
      });
    },
    // The default writes a newline after <br>, which our own text handler would not see; the text after it starts with one.
    break(): ElementContent {
      return element('br');
    },
    image(_state: State, node: Image): ElementContent {
      const url = node.data?.media === undefined ? undefined : imageUrl(node.data.media);
      if (url !== undefined) {
        const { width, height } = node.data ?? {};
        const size = { ...(width && { width }), ...(height && { height }) };
        return element('img', { src: url, alt: node.alt ?? '', ...(node.title && { title: node.title }), ...size });
      }
      return placeholder(node.alt, node.data?.missing ?? { wanted: node.data?.media ?? node.url }, labels);
    },
  };
}

function element(tagName: string, properties: Element['properties'] = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
