import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { attributeLine, attributesBefore } from './attributes.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeLine: 'attributeLine';
  }
}

/** The size of a picture, behind it or on the line below. */
const size = /\b(?:width|height|zoom)\b/u;

/** `{: .class}` on a line of its own, and behind a link. */
export const attributeLists: Flavour<'attribute-lists'> = {
  name: 'attribute-lists',
  tools: ['kramdown', 'Jekyll', 'MkDocs', 'Pandoc', 'VuePress'],
  docs: '`{: .class}`, `{.class}` or `{#id}` on a line of its own, and directly behind a link, emphasis or code, is left out',
  examples: [
    {
      notes: '## Where is it?\n\nIn [the guide](https://example.com){target="_blank"}.\n{: .lead}',
      answer: '<p>In <a href="https://example.com">the guide</a>.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: { flow: { 123: wholeLine('attributeLine', line => attributeLine.test(line) && !size.test(line)) } },
      from: { enter: { attributeLine: line }, transforms: [dropBehind] },
    });
  },
};

/** kramdown puts a table of contents there. */
function line(this: CompileContext, token: Token): undefined {
  if (!/\btoc\b/u.test(this.sliceSerialize(token))) return;
  this.enter({ type: 'html', value: '<!-- toc -->' }, token);
  this.exit(token);
}

function dropBehind(tree: Root): undefined {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || !index || !text.value.startsWith('{')) return;
    const match = attributesBefore.exec(text.value)?.[0];
    if (match === undefined || !isMeant(match, parent.children[index - 1] as PhrasingContent)) return;
    text.value = text.value.slice(match.length);
    if (text.value === '') (parent as Paragraph).children.splice(index, 1);
  });
}

function isMeant(attributes: string, { type }: PhrasingContent): boolean {
  if (type === 'image') return !size.test(attributes);
  if (type === 'link' || type === 'linkReference') return true;
  return (type === 'strong' || type === 'emphasis' || type === 'inlineCode') && /^\{[:.#]/u.test(attributes);
}
