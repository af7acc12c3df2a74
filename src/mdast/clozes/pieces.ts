import type { Code, Html, Image, InlineCode, Nodes, Text } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';

/** A node that holds text in which the marks of cloze deletions may stand. */
export type Holder = Text | InlineCode | Code | Html | InlineMath | MathNode;

/** A run of text of one node, in the order of the content. */
export interface Piece {
  node: Holder | Image | Nodes;
  /** `code`: marks in it count only for `data.gaps`; `solid`: a picture or the like, without text. */
  kind: 'text' | 'code' | 'math' | 'solid';
  text: string;
  /** Where the text starts in the node's value: HTML has several pieces. */
  from: number;
  /** Equal for pieces of one paragraph, cell or block. */
  block: number;
  /** Of a code block. */
  lang?: string | undefined;
}

/** A mark: its piece, and its range in the piece's text. */
export interface Mark {
  piece: Piece;
  index: number;
  at: number;
  end: number;
}

/** A `::` that was read as text, though Anki alone would read a hint after it. */
export interface Guess {
  text: string;
}

declare module 'mdast' {
  interface CodeData {
    /** Whether the marks of cloze deletions in it are meant, not shown as an example. */
    gaps?: boolean;
  }
  interface InlineCodeData {
    gaps?: boolean;
  }
  interface TextData {
    gaps?: boolean;
  }
  interface HtmlData {
    gaps?: boolean;
  }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code', 'math', 'html', 'listItem']);
const inline = new Set(['paragraph', 'heading', 'tableCell']);
const solids = new Set(['image', 'imageReference', 'break', 'footnoteReference', 'thematicBreak']);
const codeTags = /^<(\/?)(?:code|pre|kbd|samp|tt)\b/iu;

/** All text of some content in order, as pieces. */
export function piecesOf(nodes: Nodes[]): Piece[] {
  const pieces: Piece[] = [];
  let block = 0;
  let codeDepth = 0;

  const walk = (node: Nodes, within: boolean): void => {
    if (!within && blocks.has(node.type)) block++;
    if (node.type === 'text')
      pieces.push({ node, kind: codeDepth > 0 ? 'code' : 'text', text: node.value, from: 0, block });
    else if (node.type === 'inlineCode' || node.type === 'code') {
      const { value: text } = node;
      pieces.push({
        node,
        kind: 'code',
        text,
        from: 0,
        block,
        lang: node.type === 'code' ? (node.lang ?? '') : undefined,
      });
    } else if (node.type === 'inlineMath' || node.type === 'math') {
      pieces.push({ node, kind: 'math', text: node.value, from: 0, block });
    } else if (node.type === 'html') html(node);
    else if (solids.has(node.type)) pieces.push({ node, kind: 'solid', text: '', from: 0, block });
    else if ('children' in node) for (const child of node.children) walk(child, within || inline.has(node.type));
    if (!within && blocks.has(node.type)) block++;
  };

  const html = (node: Html): void => {
    let from = 0;
    for (const tag of tagsOf(node.value)) {
      if (tag.at > from) {
        const text = node.value.slice(from, tag.at);
        pieces.push({ node, kind: codeDepth > 0 ? 'code' : 'text', text, from, block });
      }
      from = tag.end;
      const [, closes] = codeTags.exec(tag.text) ?? [];
      if (closes !== undefined) codeDepth = Math.max(0, codeDepth + (closes === '' ? 1 : -1));
      if (/^<img\b/iu.test(tag.text)) pieces.push({ node, kind: 'solid', text: '', from, block });
    }
    if (from < node.value.length) {
      const text = node.value.slice(from);
      pieces.push({ node, kind: codeDepth > 0 ? 'code' : 'text', text, from, block });
    }
  };

  for (const node of nodes) walk(node, false);
  return pieces;
}

/** The tags and comments of HTML. */
function* tagsOf(html: string): Generator<{ at: number; end: number; text: string }> {
  const start = /<!--|<\/?[a-z][^<>]*>/giu;
  for (let match = start.exec(html); match; match = start.exec(html)) {
    if (match[0] === '<!--') {
      const close = html.indexOf('-->', match.index + 4);
      start.lastIndex = close < 0 ? html.length : close + 3;
    }
    yield { at: match.index, end: start.lastIndex, text: match[0] };
  }
}
