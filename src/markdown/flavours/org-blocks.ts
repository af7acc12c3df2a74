import type { Html, RootContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';
import { type Opening, span, spanFrom } from './span.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    orgMark: 'orgMark';
    orgSpan: 'orgSpan';
  }
}

const mark =
  /^#\+(?<role>BEGIN|END)_(?<name>QUOTE|NOTE|TIP|IMPORTANT|CAUTION|WARNING|PINNED|CENTER|VERSE)(?:[ \t].*)?$/iu;
const literal = /^#\+BEGIN_(?<name>SRC|EXAMPLE|COMMENT|EXPORT|QUERY)(?:[ \t]+(?<lang>\S+))?(?:[ \t].*)?$/iu;

const begin = /#\+BEGIN_(SRC|EXAMPLE|COMMENT|EXPORT|QUERY)\b/giu;

/** `#+BEGIN_QUOTE` … `#+END_QUOTE`. */
export const orgBlocks: Flavour<'org-blocks'> = {
  name: 'org-blocks',
  tools: ['Logseq', 'Org mode'],
  docs: '`#+BEGIN_QUOTE` … `#+END_QUOTE`: a quotation; `#+BEGIN_NOTE`, `TIP`, `WARNING` and the like: a box; `#+BEGIN_SRC js`, `EXAMPLE`: code; `#+BEGIN_COMMENT` is left out, and `#+BEGIN_QUERY` is left out and reported',
  examples: [
    {
      notes: '## What is a stack?\n\n#+BEGIN_QUOTE\nLast in, *first* out.\n#+END_QUOTE',
      answer: '<blockquote>\n<p>Last in, <em>first</em> out.</p>\n</blockquote>',
    },
    {
      notes: '## How do I log?\n\n#+BEGIN_SRC js\n# not a heading\nconsole.log(1);\n#+END_SRC',
      answer: '<pre><code class="language-js"># not a heading\nconsole.log(1);\n</code></pre>',
    },
  ],
  isOpen(node, text) {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return false;
    const written = text.slice(start.offset, end.offset);
    if (!written.includes('#+')) return false;
    const name = [...written.matchAll(begin)].at(-1)?.[1];
    return name !== undefined && !new RegExp(`#\\+END_${name}`, 'iu').test(written);
  },
  plugin(this: Processor) {
    extend(this, {
      syntax: { flow: { 35: [span('orgSpan', opening), wholeLine('orgMark', line => mark.test(line))] } },
      from: { ...spanFrom('orgSpan', nodeOf), enter: { ...spanFrom('orgSpan', nodeOf).enter, orgMark } },
      to: containersToMarkdown,
    });
  },
};

function opening(line: string): Opening | undefined {
  const name = literal.exec(line)?.groups?.name?.toUpperCase();
  if (name === undefined) return undefined;
  return { end: name, closes: text => text.trim().toUpperCase() === `#+END_${name}` };
}

function nodeOf(lines: string[]): RootContent {
  const { name = '', lang } = literal.exec(lines[0] ?? '')?.groups ?? {};
  const value = lines.slice(1, -1).join('\n');
  switch (name.toUpperCase()) {
    case 'COMMENT':
      return { type: 'html', value: '<!-- -->' } satisfies Html;
    case 'QUERY':
      return {
        type: 'embed',
        written: lines.join('\n'),
        shows: { kind: 'query' },
        children: [],
        data: { hName: 'span' },
      };
    default:
      return { type: 'code', lang: name.toUpperCase() === 'SRC' ? (lang ?? null) : null, meta: null, value };
  }
}

function orgMark(this: CompileContext, token: Token): undefined {
  const fields = read(this.sliceSerialize(token));
  return fields && addMark(this, token, fields);
}

function read(line: string): MarkFields | undefined {
  const { role = '', name = '' } = mark.exec(line)?.groups ?? {};
  if (name === '') return undefined;
  return { role: role.toUpperCase() === 'END' ? 'close' : 'open', syntax: 'org', name: name.toLowerCase() };
}
