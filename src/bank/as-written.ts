import { htmlTagNames } from 'html-tag-names';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { QuestionNode } from '../mdast/nodes.js';
import { plainText } from '../mdast/text.js';

/** A question's texts as in the notes, before anything is normalised, so that they depend on the notes alone. */
export interface AsWritten {
  /** Without its label. */
  question: string;
  /** Without its label; empty if there is none. */
  answer: string;
}

declare module '../mdast/nodes.js' {
  interface QuestionNode {
    asWritten?: AsWritten;
  }
}

/** Stores the texts of each question as they are in the notes; has to run before anything that changes them. */
function remarkAsWritten() {
  return (tree: Root): undefined => {
    visit(tree, 'question', question => {
      question.asWritten = asWritten(question);
    });
  };
}

export const step = {
  name: 'as-written',
  after: ['questions'],
  plugin: remarkAsWritten,
} as const;

export function asWritten({ children: [prompt, answer] }: QuestionNode): AsWritten {
  return { question: plainText(prompt.children, bare), answer: plainText(answer.children, bare) };
}

const known = new Set(htmlTagNames);

/** HTML without comments and tags; names that do not exist in HTML, as in `List<String>`, are text. */
function bare(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<\/?([a-z][^\s/<>]*)[^<>]*>|<[^<>]*>/giu, (tag, name?: string) =>
    name === undefined || known.has(name.toLowerCase()) ? '' : tag,
  );
}
