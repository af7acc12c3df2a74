import type { RootContent } from 'mdast';

/**
 * Where a tree of the first part of a file may be cut: the index of its last top-level node before which every container
 * and every block is closed, so that what follows can be parsed without what stands before. That is a heading with `#`
 * at the start of a line, or a paragraph there that stands below a blank line. Fences, HTML, formulas and lists need no
 * rule of their own: inside them such a line is no top-level node. A heading that is underlined is no place to cut, since
 * the parser has it start at a definition above it.
 */
export function cutOf(nodes: RootContent[], text: string): number | undefined {
  const index = nodes.findLastIndex((node, at) => {
    const start = node.position?.start;
    if (at === 0 || start?.column !== 1 || !start.offset) return false;
    if (node.type === 'heading') return /^#{1,6}(?!\S)/u.test(text.slice(start.offset, start.offset + 7));
    // The parser would take a byte order mark at the start of a segment away.
    return node.type === 'paragraph' && text[start.offset] !== '\uFEFF' && isBelowBlank(text, start.offset);
  });
  return index === -1 ? undefined : index;
}

function isBelowBlank(text: string, offset: number): boolean {
  let index = offset - (text.startsWith('\r\n', offset - 2) ? 3 : 2);
  while (text[index] === ' ' || text[index] === '\t') index--;
  return index < 0 || text[index] === '\n' || text[index] === '\r';
}
