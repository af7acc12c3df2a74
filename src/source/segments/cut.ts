import type { RootContent } from 'mdast';

/**
 * Where a tree of the first part of a file may be cut: the index of its last top-level node before which every container
 * and every block is closed, so that what follows can be parsed without what stands before. That is a heading with `#`
 * at the start of a line, or a paragraph there that stands below a blank line. Fences, HTML and lists need no rule of
 * their own: inside them such a line is no top-level node. Formulas do: one that this part does not close is text in it,
 * but may be closed further down, as long as no heading stands between. A heading that is underlined is no place to cut,
 * since the parser has it start at a definition above it.
 */
export function cutOf(nodes: RootContent[], text: string): number | undefined {
  const index = nodes.findLastIndex((node, at) => {
    const start = node.position?.start;
    if (at === 0 || start?.column !== 1 || !start.offset) return false;
    if (node.type === 'paragraph' && isInFormula(nodes, at, text)) return false;
    if (node.type === 'heading') return /^#{1,6}(?!\S)/u.test(text.slice(start.offset, start.offset + 7));
    // The parser would take a byte order mark at the start of a segment away.
    return node.type === 'paragraph' && text[start.offset] !== '\uFEFF' && isBelowBlank(text, start.offset);
  });
  return index === -1 ? undefined : index;
}

/** Whether a formula may have been opened above, since the last heading. */
function isInFormula(nodes: RootContent[], at: number, text: string): boolean {
  const heading = nodes.findLastIndex(({ type }, index) => index < at && type === 'heading');
  return nodes.slice(heading + 1, at).some(({ type, position }) => {
    if (type !== 'paragraph' || position?.start.offset === undefined) return false;
    return /^[ \t]*(?:\$\$|\\\[)/mu.test(text.slice(position.start.offset, position.end.offset));
  });
}

function isBelowBlank(text: string, offset: number): boolean {
  let index = offset - (text.startsWith('\r\n', offset - 2) ? 3 : 2);
  while (text[index] === ' ' || text[index] === '\t') index--;
  return index < 0 || text[index] === '\n' || text[index] === '\r';
}
