import type { Link, Paragraph, Parent, PhrasingContent, Text } from 'mdast';

/** A run of text inside one paragraph. */
export interface Sentence {
  paragraph: Paragraph;
  /** Nodes containing the paragraph, outermost first. */
  ancestors: Parent[];
  text: string;
  /** Its range among the paragraph's characters, end excluded. */
  start: number;
  end: number;
  /** The whole line that it is in, and the next one if it ends its line. */
  line: string;
  /** URLs of the links in it, in order. */
  links: string[];
  /** Whether it contains code, a formula, a picture, strikethrough or HTML: such a sentence is never removed. */
  solid: boolean;
}

/** One text node of a paragraph, and where its characters start among the paragraph's. */
export interface Leaf {
  node: Text;
  start: number;
  /** URL of the link around it. */
  link?: string | undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** Represents code, formulas, pictures, strikethrough and HTML, which are never removed. */
const solid = '￼';

/** The sentences of a paragraph, in order. A line break by the author ends a sentence. */
export function sentencesOf(paragraph: Paragraph, ancestors: Parent[]): Sentence[] {
  const { text, leaves } = flatten(paragraph);
  const linked = leaves.filter(({ link }) => link !== undefined);
  let next = 0;
  return segmentsOf(text)
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index: start }) => {
      const end = start + segment.length;
      const links: string[] = [];
      // Sentences come in order, so what ends before one has no part in those after it.
      while (next < linked.length && endOf(linked[next]) <= start) next++;
      for (let index = next; index < linked.length && (linked[index]?.start ?? end) < end; index++) {
        const { link, node } = linked[index] as Leaf;
        if (link !== undefined && node.value !== '') links.push(link);
      }
      const lineEnd = text.indexOf('\n', end);
      const line = text.slice(start && text.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? text.length : lineEnd);
      return { paragraph, ancestors, text: segment, start, end, line, links, solid: segment.includes(solid) };
    });
}

/**
 * The sentences of a text and where they start. The segmenter makes a copy of its whole input for each sentence, so it gets
 * no more than a window of it. Where a sentence ends is decided by what stands not far behind it, so those near the end of
 * a window are read again.
 */
export function segmentsOf(text: string, window = 1000): { segment: string; index: number }[] {
  const found: { segment: string; index: number }[] = [];
  let size = window;
  for (let start = 0; start < text.length; ) {
    const part = text.slice(start, start + size);
    const isLast = start + size >= text.length;
    const all = Array.from(segmenter.segment(part), ({ segment, index }) => ({ segment, index: start + index }));
    const own = isLast ? all : all.filter(({ segment, index }) => index + segment.length <= start + size / 2);
    found.push(...own);
    if (isLast) break;
    // One sentence fills half of the window.
    size = own.length === 0 ? size * 2 : window;
    start = all[own.length]?.index ?? start;
  }
  return found;
}

function endOf(leaf: Leaf | undefined): number {
  return leaf ? leaf.start + leaf.node.value.length : 0;
}

/** A paragraph's characters and the text nodes that they come from. */
export function flatten(paragraph: Paragraph): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  let text = '';
  const walk = (node: PhrasingContent, link?: string): void => {
    if (node.type === 'text') {
      leaves.push({ node, start: text.length, link });
      text += node.value;
    } else if (isBreak(node)) text += '\n';
    else if ('children' in node && node.type !== 'delete') {
      for (const child of node.children) walk(child, node.type === 'link' ? (node as Link).url : link);
    } else text += solid;
  };
  for (const child of paragraph.children) walk(child);
  return { text, leaves };
}

/** Whether a node ends a line: a Markdown or HTML break. */
export function isBreak(node: { type: string; value?: string }): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value ?? ''));
}
