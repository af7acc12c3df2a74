import type { ContainerMark, Html, RootContent } from 'mdast';

const folded = new Set(
  'details collapse collapsible fold folding spoiler hidetoggle hideblock expandable expand toggle cut'.split(' '),
);

/** Whether a container is collapsed until the reader opens it, by its name. */
export function isFolded({ name }: ContainerMark): boolean {
  return folded.has(name.toLowerCase().split(' ')[0] ?? '');
}

/** Whether a mark closes the container that another one opens. */
export function closes(close: ContainerMark, open: ContainerMark): boolean {
  if (close.syntax !== open.syntax) return false;
  // An inner container has fewer colons.
  if (close.size !== undefined && open.size !== undefined && close.size < open.size) return false;
  return close.name === '' || close.name === open.name.split(' ')[0];
}

/**
 * Blocks with `<details>` in place of the marks of collapsed containers, so that these are told from questions and answers
 * as those are. Marks without a partner stay.
 */
export function unfoldMarks(nodes: RootContent[]): RootContent[] {
  const open: ContainerMark[] = [];
  const partners = new Map<RootContent, Html>();
  for (const node of nodes) {
    if (node.type !== 'containerMark') continue;
    if (node.role === 'open') {
      open.push(node);
      continue;
    }
    const at = open.findLastIndex(mark => closes(node, mark));
    const mark = open[at];
    if (!mark) continue;
    open.length = at;
    if (!isFolded(mark)) continue;
    partners.set(mark, tagFor(mark, `<details><summary>${titleOf(mark)}</summary>`));
    partners.set(node, tagFor(node, '</details>'));
  }
  return partners.size === 0 ? nodes : nodes.map(node => partners.get(node) ?? node);
}

/** The title of a collapsed container, as HTML; without one, its kind, as MkDocs does it. */
export function titleOf({ name, children }: ContainerMark, fallback = 'Details'): string {
  const title = children.map(({ value }) => value).join('');
  const [, kind] = name.split(' ');
  const text = title || (kind ? `${kind[0]?.toUpperCase()}${kind.slice(1)}` : fallback);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The same for the same mark, whose blocks may be remembered. */
const tags = new WeakMap<ContainerMark, Html>();

function tagFor(mark: ContainerMark, value: string): Html {
  const known = tags.get(mark);
  if (known?.value === value) return known;
  const { position } = mark;
  const tag: Html = { type: 'html', value, ...(position && { position }) };
  tags.set(mark, tag);
  return tag;
}
