import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { addMark, containersToMarkdown } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    asideMark: 'asideMark';
  }
}

const tag = /^<(\/?)aside>[ \t]*$/iu;

/** `<aside>` … `</aside>`, each on a line of its own. */
export const aside: Flavour<'aside'> = {
  name: 'aside',
  tools: ['Notion'],
  docs: '`<aside>` … `</aside>` on lines of their own: a box, and what is between them is Markdown',
  examples: [
    {
      notes: '## What is a heap?\n\n<aside>\n💡 A **tree** in an array.\n\n</aside>',
      answer:
        '<div class="alert alert-note">\n<p class="alert-title">Note</p>\n<p>💡 A <strong>tree</strong> in an array.</p>\n</div>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: { flow: { 60: wholeLine('asideMark', line => tag.test(line)) } },
      from: { enter: { asideMark } },
      to: containersToMarkdown,
    });
  },
};

function asideMark(this: CompileContext, token: Token): undefined {
  const role = tag.exec(this.sliceSerialize(token))?.[1] === '/' ? 'close' : 'open';
  return addMark(this, token, { role, syntax: 'aside', name: 'note' });
}
