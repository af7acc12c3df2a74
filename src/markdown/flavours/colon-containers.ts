import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    colonMark: 'colonMark';
    tabMark: 'tabMark';
  }
}

// `::: tip 标题`, `:::note[Title]`, `:::tip{title="…"}`, `::: {.callout-note title="…"}`, `::: warning :::`.
const opening =
  /^(?<colons>:{3,})[ \t]*(?:(?<name>[\p{L}\p{N}_][\p{L}\p{N}_.-]*)(?<rest>.*)|(?<attributes>\{.*\}))[ \t]*$/u;
const closing = /^:{3,}[ \t]*$/u;
// `@tab npm` between the tabs of `::: tabs`.
const tab = /^@tab(?::active)?(?:[ \t]+(?<title>\S.*))?$/u;

/** `::: tip` … `:::`. */
export const colonContainers: Flavour<'colon-containers'> = {
  name: 'colon-containers',
  tools: ['VuePress', 'VitePress', 'Docusaurus', 'HackMD', 'Quarto', 'Pandoc'],
  docs: '`::: tip Title` … `:::`, `:::note[Title]`, `::: {.callout-tip title="…"}`: a box; `::: details`: collapsed; `::: code-group` and tabs: one after the other',
  examples: [
    {
      notes: '## What is the event loop?\n\n::: tip In short\nTasks and microtasks.\n:::\n\nIt never blocks.',
      answer:
        '<div class="alert alert-tip">\n<p class="alert-title">In short</p>\n<p>Tasks and microtasks.</p>\n</div>\n<p>It never blocks.</p>',
    },
    {
      notes: '## How do I install it?\n\n::: code-group\n```sh [npm]\nnpm i\n```\n```sh [yarn]\nyarn add\n```\n:::',
      answer:
        '<p><strong>npm</strong></p>\n<pre><code class="language-sh">npm i\n</code></pre>\n<p><strong>yarn</strong></p>\n<pre><code class="language-sh">yarn add\n</code></pre>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: {
        flow: {
          58: wholeLine('colonMark', line => read(line) !== undefined),
          64: wholeLine('tabMark', line => tab.test(line)),
        },
      },
      from: { enter: { colonMark, tabMark } },
      to: containersToMarkdown,
    });
  },
};

function read(line: string): MarkFields | undefined {
  if (closing.test(line)) return { role: 'close', syntax: 'colons', name: '', size: line.trimEnd().length };
  const { colons, name, rest = '', attributes } = opening.exec(line)?.groups ?? {};
  if (colons === undefined) return undefined;
  const size = colons.length;
  if (attributes !== undefined) {
    const name = /[{\s]\.(?:callout-)?([\w-]+)/u.exec(attributes)?.[1] ?? '';
    return { role: 'open', syntax: 'colons', name, size, title: titleIn(attributes) };
  }
  const {
    label,
    given,
    text = '',
  } = /^(?:\[(?<label>.*?)\])?[ \t]*(?<given>\{.*?\})?(?<text>.*)$/u.exec(rest)?.groups ?? {};
  const end = text.replace(/[ \t]:{3,}[ \t]*$/u, '');
  // Colons inside a line part two sides of something else.
  const isText = end.includes('::') || (/^\S/u.test(rest) && label === undefined && given === undefined);
  if (name === undefined || isText) return undefined;
  const title = label ?? titleIn(given ?? '') ?? end;
  return { role: 'open', syntax: 'colons', name, size, title };
}

function titleIn(attributes: string): string | undefined {
  const { double, single, bare } =
    /\btitle=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s}]+))/u.exec(attributes)?.groups ?? {};
  return double ?? single ?? bare;
}

function colonMark(this: CompileContext, token: Token): undefined {
  const fields = read(this.sliceSerialize(token));
  return fields && addMark(this, token, fields);
}

function tabMark(this: CompileContext, token: Token): undefined {
  const title = tab.exec(this.sliceSerialize(token))?.groups?.title;
  this.enter(
    { type: 'paragraph', children: title ? [{ type: 'strong', children: [{ type: 'text', value: title }] }] : [] },
    token,
  );
  this.exit(token);
}
