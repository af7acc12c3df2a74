import type { Html } from 'mdast';
import { optionalEnd, voids } from '../../markdown/html/names.js';
import { partnersOf } from '../../markdown/html/partners.js';

/** One tag of raw HTML, and its position in its node's value; or other markup that is shown as text. */
export interface Tag {
  node: Html;
  /** In lower case; empty for an unclosed comment, a declaration and the like. */
  name: string;
  isClosing: boolean;
  isSelfClosed: boolean;
  /** As written. */
  attributes: string;
  start: number;
  /** Whether it is inside a drawing or a formula, which have their own element names. */
  isDrawn: boolean;
  /** Whether it needs no closing tag, or its partner was found. */
  isMatched: boolean;
}

const pattern = /<!--(?:[\s\S]*?(-->)|[\s\S]*)|<[!?](?!--)|<(\/?)([a-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/giu;
const drawings = new Set(['svg', 'math']);

/**
 * The tags of consecutive HTML nodes, each end tag matched with the nearest open tag of its name.
 *
 * @param lineOf the paragraph, heading or cell that a node is in, if any: tags of different lines belong together only
 *   if they have attributes, since a text that talks about a tag may talk about its end tag further on
 */
export function tagsOf(nodes: Iterable<Html>, lineOf: (node: Html) => object | undefined): Tag[] {
  const tags: Tag[] = [];
  for (const node of nodes) {
    for (const { 0: text, 1: end, 2: slash, 3: name = '', 4: attributes = '', index } of node.value.matchAll(pattern)) {
      if (end !== undefined) continue;
      const isSelfClosed = text.endsWith('/>');
      const written = attributes.replace(/\/$/u, '').trim();
      const flags = { isClosing: slash === '/', isSelfClosed, isDrawn: false, isMatched: false };
      tags.push({ node, name: name.toLowerCase(), attributes: written, start: index, ...flags });
    }
  }
  const partners = partnersOf(tags, ({ name, isSelfClosed }) => name !== '' && !isSelfClosed && !voids.has(name));
  let drawn = 0;
  for (const tag of tags) {
    const partner = partners.get(tag);
    const isPair = partner !== undefined && belongTogether(tag, partner, lineOf);
    if (isPair && drawings.has(tag.name) && tag.isClosing) drawn--;
    tag.isDrawn = drawn > 0;
    if (isPair && drawings.has(tag.name) && !tag.isClosing) drawn++;
    const isSingle = tag.isSelfClosed || voids.has(tag.name) || optionalEnd.has(tag.name);
    tag.isMatched = tag.name !== '' && (isPair || tag.isDrawn || (!tag.isClosing && isSingle));
  }
  return tags;
}

function belongTogether(a: Tag, b: Tag, lineOf: (node: Html) => object | undefined): boolean {
  const [line, other] = [lineOf(a.node), lineOf(b.node)];
  return !line || !other || line === other || a.attributes !== '' || b.attributes !== '';
}
