import type { Paragraph, Parents, Root } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { longestComment } from '../thresholds.js';
import { commentFlow, commentText } from './comment-construct.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** What stands in the tree for a block comment. */
const stand = '<!-- %% -->';

/** `%%…%%`, inside a paragraph or over any number of lines. */
export const comment: Flavour<'comment'> = {
  name: 'comment',
  tools: ['Obsidian'],
  docs: '`%%…%%` is a comment, inside a line or over several, with blank lines and headings in it; `50%%` is none, nor is one that is never closed',
  examples: [
    {
      notes:
        '## What is a stack?\n\nLast in, first out. %%add a picture%%\n\n%%\n## An old version\n\nOut of date.\n%%',
      question: '<p>What is a stack?</p>',
      answer: '<p>Last in, first out.</p>',
    },
    { notes: '## How much is off?\n\nFirst 50%%, then 30%%.', answer: '<p>First 50%%, then 30%%.</p>' },
  ],
  plugin(this: Processor) {
    extend(this, { syntax, from: fromMarkdown });
  },
  isOpen(node, text) {
    const offset = node.position?.start.offset;
    if (node.type !== 'paragraph' || offset === undefined || !text.startsWith('%%', offset)) return false;
    // A line ending of two characters is one to the parser.
    return text.length - offset <= 2 * longestComment;
  },
};

/** Paragraphs from which comments were taken. */
const commented = new WeakSet<object>();

const syntax: Syntax = { flow: { 37: commentFlow }, text: { 37: commentText } };

const fromMarkdown: FromMarkdown = {
  enter: {
    commentBlock(this: CompileContext, token: Token) {
      this.enter({ type: 'html', value: stand }, token);
    },
    commentText(this: CompileContext) {
      const paragraph = this.stack.findLast(node => node.type === 'paragraph');
      if (paragraph) commented.add(paragraph);
    },
  },
  exit: {
    commentBlock(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
  transforms: [trimParagraphs],
};

/** Paragraphs without the space around comments that were there, and without those that were nothing else. */
function trimParagraphs(tree: Root): undefined {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!commented.has(paragraph) || trim(paragraph) || parent === undefined || index === undefined) return undefined;
    (parent as Parents).children.splice(index, 1);
    return [SKIP, index];
  });
}

/** @returns whether there is anything left */
function trim({ children }: Paragraph): boolean {
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  if (last?.type === 'text' && last.value === '') children.pop();
  if (children[0]?.type === 'text' && children[0].value === '') children.shift();
  return children.length > 0;
}
