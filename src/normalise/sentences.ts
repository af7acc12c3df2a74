import type { Paragraph, Parent, PhrasingContent, Text } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Flow } from '../questions/nodes.js';

/** A run of text inside one paragraph. */
export interface Sentence {
  paragraph: Paragraph;
  /** Nodes above the paragraph, outermost first. */
  ancestors: Parent[];
  text: string;
  /** Where it stands among the paragraph's characters, end excluded. */
  start: number;
  end: number;
}

/** One text node of a paragraph, and where its characters begin among the paragraph's. */
export interface Leaf {
  node: Text;
  start: number;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** Stands for code, formulas, pictures and HTML, which are never taken out. */
const solid = '￼';

/**
 * The sentences of all paragraphs, in order. A line that the author broke ends a sentence. Sentences that hold code,
 * a formula, a picture or HTML are left out.
 */
export function sentencesOf(holder: Parent & { children: Flow[] }): Sentence[] {
  const sentences: Sentence[] = [];
  visitParents(holder, 'paragraph', (paragraph: Paragraph, ancestors) => {
    const { text } = flatten(paragraph);
    for (const { segment, index } of segmenter.segment(text)) {
      if (segment.includes(solid) || segment.trim() === '') continue;
      sentences.push({ paragraph, ancestors, text: segment, start: index, end: index + segment.length });
    }
  });
  return sentences;
}

/** A paragraph's characters and the text nodes that they come from. */
export function flatten(paragraph: Paragraph): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  let text = '';
  const walk = (node: PhrasingContent): void => {
    if (node.type === 'text') {
      leaves.push({ node, start: text.length });
      text += node.value;
    } else if (node.type === 'break') text += '\n';
    else if ('children' in node) for (const child of node.children) walk(child);
    else text += solid;
  };
  for (const child of paragraph.children) walk(child);
  return { text, leaves };
}
