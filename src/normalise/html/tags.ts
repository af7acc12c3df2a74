import type { Html } from 'mdast';

/** One tag of raw HTML, and its position in its node's value. */
export interface Tag {
  node: Html;
  name: string;
  closing: boolean;
  start: number;
  /** Whether it is inside a drawing or a formula, which have their own element names. */
  drawn: boolean;
  /** Whether it needs no closing tag, or its partner was found. */
  matched: boolean;
}

const pattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** Void elements, and those whose end tag HTML makes optional. */
const single = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot rt rp option'.split(
    ' ',
  ),
);

/** The tags of consecutive HTML nodes, each end tag matched with the nearest open tag of its name. */
export function tagsOf(nodes: Html[]): Tag[] {
  const tags: Tag[] = [];
  for (const node of nodes) {
    for (const { 0: text, 1: slash, 2: name, index } of node.value.matchAll(pattern)) {
      if (name === undefined) continue;
      tags.push({
        node,
        name: name.toLowerCase(),
        closing: slash === '/',
        start: index,
        drawn: false,
        matched: text.endsWith('/>'),
      });
    }
  }
  const open: Tag[] = [];
  for (const tag of tags) {
    tag.drawn = open.some(({ name }) => name === 'svg' || name === 'math');
    if (!tag.closing) {
      tag.matched ||= single.has(tag.name) || tag.drawn;
      open.push(tag);
      continue;
    }
    const at = open.findLastIndex(({ name }) => name === tag.name);
    const partner = open[at];
    if (!partner) continue;
    partner.matched = true;
    tag.matched = true;
    open.length = at;
  }
  return tags;
}
