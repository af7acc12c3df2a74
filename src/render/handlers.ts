import type { Element, ElementContent } from 'hast';
import type { Blockquote, Code, Image, Link, Text } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import type { NoteTarget } from '../mdast/nodes.js';
import { alert } from './alerts.js';
import type { Labels } from './labels.js';
import { placeholder } from './placeholder.js';

export interface HandlerOptions {
  labels: Labels;
  /** The URL for a picture, from its path in the project; undefined shows the placeholder. */
  imageUrl: (path: string) => string | undefined;
  /** The URL of the target of a link between notes; without one only the link's text remains. */
  noteUrl?: (target: NoteTarget) => string | undefined;
  /** Whether code blocks have their tokens as classes (`tok-keyword`); default: true. */
  tokens?: boolean;
}

/** How mdast nodes with custom HTML become hast. */
export function handlers({ labels, imageUrl, noteUrl, tokens = true }: HandlerOptions): Handlers {
  return {
    // The author's line breaks are kept: `\n` inside a text is a break, not a space.
    text(_state: State, node: Text): ElementContent[] {
      return node.value.split(/[ \t]*\r?\n[ \t]*/).flatMap((line, index): ElementContent[] => {
        const text: ElementContent = { type: 'text', value: line };
        return index === 0 ? [text] : [element('br'), text];
      });
    },
    // The default handler adds a newline after <br>, which our own text handler would not see; the text after it starts
    // with one.
    break(): ElementContent {
      return element('br');
    },
    blockquote(state: State, node: Blockquote): Element {
      return alert(state, node, labels) ?? defaultHandlers.blockquote(state, node);
    },
    code(state: State, node: Code): Element {
      const drawing = node.data?.media === undefined ? undefined : imageUrl(node.data.media);
      if (drawing !== undefined) {
        return element('p', {}, [element('img', { src: drawing, alt: '', className: ['diagram'] })]);
      }
      const pre = defaultHandlers.code(state, node);
      const [code] = pre.children;
      if (tokens && node.data?.tokens && code?.type === 'element') {
        code.children = node.data.tokens.map(({ kind, text }): ElementContent => {
          const value: ElementContent = { type: 'text', value: text };
          return kind ? element('span', { className: [`tok-${kind}`] }, [value]) : value;
        });
      }
      return pre;
    },
    link(state: State, node: Link): Element | ElementContent[] {
      const target = node.data?.note;
      if (!target) return defaultHandlers.link(state, node);
      const url = noteUrl?.(target);
      return url === undefined ? state.all(node) : element('a', { href: url }, state.all(node));
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
