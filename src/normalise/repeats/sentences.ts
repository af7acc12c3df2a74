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
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index: start }) => {
      const end = start + segment.length;
      const links = leaves.flatMap(({ node, start: from, link }) =>
        link !== undefined && from < end && from + node.value.length > start ? [link] : [],
      );
      const lineEnd = text.indexOf('\n', end);
      const line = text.slice(start && text.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? text.length : lineEnd);
      return { paragraph, ancestors, text: segment, start, end, line, links, solid: segment.includes(solid) };
    });
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
