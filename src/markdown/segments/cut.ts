import type { RootContent } from 'mdast';
import { isOpen } from '../flavours/open.js';

// At the start of a line, after the markers of lists and block quotes.
const formula = /^[ \t>*+\-\d.)]*(?:\$\$|\\\[)/mu;
const tagged = /^[ \t>*+\-\d.)]*\{(?:%-?|\{[<%])[ \t]*(highlight|codeblock|code|mermaid|plantuml|math)\b/gmu;
const tagEnd = /\{(?:%-?[ \t]*end|\{[<%][ \t]*\/[ \t]*)(highlight|codeblock|code|mermaid|plantuml|math)\b/gu;

/**
 * Where a tree of the first part of a file can be cut: the index of its last top-level node before which every
 * container and every block is closed, so that what follows can be parsed independently. That is an ATX heading at the
 * start of a line, or a paragraph there that follows a blank line. Fences, HTML and lists need no special rule: inside
 * them such a line is not a top-level node. A formula does: if its end is not visible, the parser reads its start as
 * text, and only a heading after a blank line is sure to end it. Nor can anything be cut off below a construct of
 * another tool that is still open; code between tags may even hold such a line, and so may a fenced box, whose end would
 * begin code by itself. A setext heading is no place to cut, because its position in the tree starts at a definition above
 * it.
 */
export function cutOf(nodes: RootContent[], text: string): number | undefined {
  const hasFormula = mayBeFormula(text);
  const open = nodes.findIndex(node => isOpen(node, text));
  const openTag = openTagIn(text) ?? text.length;
  const boxed = boxedNodes(nodes);
  const index = nodes.findLastIndex((node, at) => {
    if ((open !== -1 && at > open) || boxed.has(node)) return false;
    const start = node.position?.start;
    if (at === 0 || start?.column !== 1 || !start.offset || start.offset > openTag) return false;
    // What a tool's line says stands in the tree before the paragraph that it is read from.
    if ((nodes[at - 1]?.position?.end.offset ?? 0) > start.offset) return false;
    const below = isBelowBlank(text, start.offset);
    if (node.type === 'heading') return isNumberSign(text, start.offset) && (below || !hasFormula);
    return node.type === 'paragraph' && below && !hasFormula && !isSpecialAtStart(text, start.offset);
  });
  return index === -1 ? undefined : index;
}

/** The nodes between the two marks of fenced boxes, which stand beside these in the tree. */
function boxedNodes(nodes: RootContent[]): Set<RootContent> {
  const boxed = new Set<RootContent>();
  let depth = 0;
  for (const node of nodes) {
    if (node.type === 'containerMark' && node.syntax === 'fenced') depth += node.role === 'open' ? 1 : -1;
    else if (depth > 0) boxed.add(node);
  }
  return boxed;
}

/** Whether a block formula may start in a text. */
export function mayBeFormula(text: string): boolean {
  return formula.test(text);
}

/** Where the first code between tags starts whose end is not in a text. */
export function openTagIn(text: string): number | undefined {
  if (!text.includes('{%') && !text.includes('{{')) return undefined;
  const ends = new Map<string, number>();
  for (const { 1: name = '', index } of text.matchAll(tagEnd)) ends.set(name, index);
  for (const { 1: name = '', index } of text.matchAll(tagged)) if ((ends.get(name) ?? -1) < index) return index;
  return undefined;
}

/** At the start of a segment, the parser would remove a byte order mark, and take `+++` for front matter. */
function isSpecialAtStart(text: string, offset: number): boolean {
  return text[offset] === '\uFEFF' || text.startsWith('+++', offset);
}

function isNumberSign(text: string, offset: number): boolean {
  return /^#{1,6}(?!\S)/u.test(text.slice(offset, offset + 7));
}

function isBelowBlank(text: string, offset: number): boolean {
  let index = offset - (text.startsWith('\r\n', offset - 2) ? 3 : 2);
  while (text[index] === ' ' || text[index] === '\t') index--;
  return index < 0 || text[index] === '\n' || text[index] === '\r';
}
