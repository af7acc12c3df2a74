import type { Heading, Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { attributesAfter } from './attributes.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

/** `{ignore=true}`, with which a heading is in no table of contents. */
const ignored = /(?<!\s)\s*\{\s*ignore(?:\s*=\s*(?:true|"true"))?\s*\}\s*$/u;

/** `{#id}` at the end of a heading, also with classes. */
export const headingId: Flavour<'heading-id'> = {
  name: 'heading-id',
  tools: ['VuePress', 'Docusaurus', 'MkDocs', 'Pandoc', 'Hugo', 'Markdown Preview Enhanced'],
  docs: '`{#id}`, `{.class}`, `{: #id}` or `{ignore}` at the end of a heading is left out',
  examples: [
    {
      notes: '## What is a stack frame? {#frame}\n\nThe record of one call.',
      question: '<p>What is a stack frame?</p>',
    },
    { notes: '## What is a heap? {ignore=true}\n\nA tree.', question: '<p>What is a heap?</p>' },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [dropIds] } });
  },
};

function dropIds(tree: Root): undefined {
  visit(tree, 'heading', dropId);
}

function dropId({ children }: Heading): undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.replace(ignored, '').replace(attributesAfter, '').trimEnd();
  if (value === '' && children.length === 1) return;
  if (value === '') children.pop();
  else last.value = value;
}
