import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const opening = /\{\{c\d+::/gu;
const closing = /(?:::[^:{}]*)?\}\}/u;

/** Restores the end of a cloze that a bare URL swallowed: `{{c1::https://example.com::hint}}`. */
export default function remarkClozeLinks() {
  return (tree: Root): undefined => {
    visit(tree, 'link', (link, index, parent) => {
      const text = link.children[0];
      const before = parent?.children[(index ?? 0) - 1];
      if (!parent || index === undefined || text?.type !== 'text' || !isBare(link, text)) return;
      const cut = text.value.search(closing);
      if (cut < 0 || before?.type !== 'text' || !endsInCloze(before.value)) return;
      const rest = text.value.slice(cut);
      link.url = link.url.slice(0, link.url.length - rest.length);
      text.value = text.value.slice(0, cut);
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
      return [SKIP, index + 2];
    });
  };
}

export const step = {
  name: 'cloze-links',
  after: [],
  plugin: remarkClozeLinks,
} as const;

function isBare({ url, children }: Link, { value }: Text): boolean {
  return children.length === 1 && url.endsWith(value);
}

function endsInCloze(text: string): boolean {
  const last = [...text.matchAll(opening)].at(-1)?.index ?? -1;
  return last > text.lastIndexOf('}}');
}
