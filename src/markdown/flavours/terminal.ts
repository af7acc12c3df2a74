import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

// https://ecma-international.org/publications-and-standards/standards/ecma-48/: CSI sequences.
const esc = '\u001B';
const sequence = new RegExp(`${esc}\\[[0-?]*[ -/]*[@-~]`, 'gu');

/** The colours of a terminal in the output of a program. */
export const terminal: Flavour<'terminal'> = {
  name: 'terminal',
  tools: ['Jupyter'],
  docs: 'the escape sequences of terminals, such as colours in the output of a program, are left out',
  examples: [
    {
      notes: '## What does it print?\n\n    \u001B[31merror\u001B[0m: 1',
      answer: '<pre><code>error: 1\n</code></pre>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [plain] } });
  },
};

function plain(tree: Root): undefined {
  visit(tree, node => {
    if (node.type !== 'text' && node.type !== 'code' && node.type !== 'inlineCode') return;
    if (node.value.includes(esc)) node.value = node.value.replace(sequence, '');
  });
}
