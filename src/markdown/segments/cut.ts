import type { RootContent } from 'mdast';

// At the start of a line, behind the marks of lists and quotations.
const formula = /^[ \t>*+\-\d.)]*(?:\$\$|\\\[)/mu;

/**
 * Where a tree of the first part of a file may be cut: the index of its last top-level node before which every container
 * and every block is closed, so that what follows can be parsed without what stands before. That is a heading with `#`
 * at the start of a line, or a paragraph there that stands below a blank line. Fences, HTML and lists need no rule of
 * their own: inside them such a line is no top-level node. A formula does: where its end is out of sight the parser takes
 * its start for text, and only a heading below a blank line is sure to end it. A heading that is underlined is no place
 * to cut, since the parser has it start at a definition above it.
 */
export function cutOf(nodes: RootContent[], text: string): number | undefined {
  const hasFormula = mayBeFormula(text);
  const index = nodes.findLastIndex((node, at) => {
    const start = node.position?.start;
    if (at === 0 || start?.column !== 1 || !start.offset) return false;
    const below = isBelowBlank(text, start.offset);
    if (node.type === 'heading') return isNumberSign(text, start.offset) && (below || !hasFormula);
    // The parser would take a byte order mark at the start of a segment away.
    return node.type === 'paragraph' && below && !hasFormula && text[start.offset] !== '\uFEFF';
  });
  return index === -1 ? undefined : index;
}

/** Whether a formula on lines of its own may begin in a text. */
export function mayBeFormula(text: string): boolean {
  return formula.test(text);
}

function isNumberSign(text: string, offset: number): boolean {
  return /^#{1,6}(?!\S)/u.test(text.slice(offset, offset + 7));
}

function isBelowBlank(text: string, offset: number): boolean {
  let index = offset - (text.startsWith('\r\n', offset - 2) ? 3 : 2);
  while (text[index] === ' ' || text[index] === '\t') index--;
  return index < 0 || text[index] === '\n' || text[index] === '\r';
}
