import type { Abbreviation, Paragraph, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** More than a glossary has; each costs time with each text of the file. */
const most = 200;

/**
 * Says of each abbreviation in a file what it stands for, in `<abbr>`; the definitions go. One that is never used stays as a
 * line of text.
 */
function remarkAbbreviations() {
  return (tree: Root): undefined => {
    const found: { node: Abbreviation; parent: Parent }[] = [];
    visit(tree, 'abbreviation', (node: Abbreviation, _, parent) => {
      if (parent) found.push({ node, parent });
    });
    if (found.length === 0) return;
    const titles = new Map(found.slice(0, most).map(({ node }) => [node.label, node.title]));
    const used = wrap(tree, titles);
    for (const { node, parent } of found) {
      const { label, title, position } = node;
      const text: Text = { type: 'text', value: `${label}: ${title}` };
      const line: Paragraph = { type: 'paragraph', children: [text], ...(position && { position }) };
      parent.children.splice(parent.children.indexOf(node), 1, ...(used.has(label) ? [] : [line]));
    }
  };
}

export const step = {
  name: 'abbreviations',
  // Texts are whole until then.
  after: ['links'],
  plugin: remarkAbbreviations,
} as const;

/** Wraps the abbreviations in a tree, and returns those that it has. */
function wrap(tree: Root, titles: ReadonlyMap<string, string>): Set<string> {
  const used = new Set<string>();
  const labels = [...titles.keys()].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${labels.join('|')})(?![A-Za-z0-9_])`, 'gu');
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined) return;
    const nodes: PhrasingContent[] = [];
    let end = 0;
    for (const { 0: label, index: at } of text.value.matchAll(pattern)) {
      used.add(label);
      if (at > end) nodes.push({ ...text, value: text.value.slice(end, at) });
      const title = (titles.get(label) ?? '')
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll('<', '&lt;');
      nodes.push(
        { type: 'html', value: `<abbr title="${title}">` },
        { ...text, value: label },
        { type: 'html', value: '</abbr>' },
      );
      end = at + label.length;
    }
    if (end === 0) return;
    if (end < text.value.length) nodes.push({ ...text, value: text.value.slice(end) });
    parent.children.splice(index, 1, ...(nodes as never[]));
    return [SKIP, index + nodes.length];
  });
  return used;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
