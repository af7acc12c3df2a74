import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { clozeOpening } from '../mdast/cloze.js';

/** Gives back the end of a cloze deletion that a bare address swallowed: `{{c1::https://example.com::hint}}`. */
export default function remarkClozeLinks() {
  return (tree: Root): undefined => {
    visit(tree, 'link', (link, index, parent) => {
      const text = link.children[0];
      const before = parent?.children[(index ?? 0) - 1];
      if (!parent || index === undefined || text?.type !== 'text' || !isBare(link, text)) return;
      if (before?.type !== 'text' || !endsInCloze(before.value)) return;
      const cut = firstEnd(text.value);
      if (cut === undefined) return;
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

const opening = new RegExp(clozeOpening, 'gu');

function endsInCloze(text: string): boolean {
  const last = [...text.matchAll(opening)].at(-1);
  return last !== undefined && !text.includes('}}', last.index + last[0].length);
}

/** Where an address ends that is followed by the end of a cloze deletion, with or without a hint. */
function firstEnd(text: string): number | undefined {
  return /(?:::[^:{}]*)?\}\}/u.exec(text)?.index;
}
