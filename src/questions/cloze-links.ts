import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { clozeMarks } from '../mdast/cloze.js';

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

function endsInCloze(text: string): boolean {
  return [...clozeMarks(text)].at(-1)?.number !== undefined;
}

function firstEnd(text: string): number | undefined {
  for (const mark of clozeMarks(text, { open: 1 })) if (mark.number === undefined) return mark.at;
  return undefined;
}
