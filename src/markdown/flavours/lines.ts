import type { Paragraph, PhrasingContent } from 'mdast';

/** Stands for what is no text in a line. */
export const inline = '\uFFFC';

/**
 * Replaces lines of a paragraph; a line that becomes undefined is removed. A line has U+FFFC for each node that is no text, such as
 * bold words, which is put back where the new line has one. @returns whether any was changed
 */
export function mapLines(
  paragraph: Paragraph,
  map: (line: string, index: number, nodes: PhrasingContent[]) => string | undefined,
): boolean {
  const lines = linesOf(paragraph.children);
  let isChanged = false;
  const kept = lines.flatMap((nodes, index): PhrasingContent[][] => {
    const text = nodes.map(node => (node.type === 'text' ? node.value : inline)).join('');
    const mapped = map(text, index, nodes);
    if (mapped === text) return [nodes];
    isChanged = true;
    return mapped === undefined ? [] : [withNodes(mapped, nodes)];
  });
  if (!isChanged) return false;
  const children: PhrasingContent[] = [];
  for (const [index, line] of kept.entries()) {
    if (index > 0) add(children, { type: 'text', value: '\n' });
    for (const node of line) add(children, node);
  }
  paragraph.children = children;
  return true;
}

function withNodes(line: string, nodes: PhrasingContent[]): PhrasingContent[] {
  const others = nodes.filter(({ type }) => type !== 'text');
  return line.split(inline).flatMap((value, index): PhrasingContent[] => {
    const node = index > 0 ? others.shift() : undefined;
    return [...(node ? [node] : []), ...(value === '' ? [] : [{ type: 'text', value } as const])];
  });
}

function linesOf(children: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...child, value });
      }
    }
  }
  return lines;
}

/** Adds a node; adjacent texts become one. */
function add(children: PhrasingContent[], node: PhrasingContent): void {
  const last = children.at(-1);
  if (node.type !== 'text' || last?.type !== 'text') {
    children.push(node);
    return;
  }
  const start = last.position?.start;
  const end = node.position?.end ?? last.position?.end;
  children[children.length - 1] = {
    type: 'text',
    value: last.value + node.value,
    ...(start && end && { position: { start, end } }),
  };
}
