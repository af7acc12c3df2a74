import type { Image, Link, RootContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { readArguments } from './arguments.js';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';
import { linkTo, sites } from './sites.js';
import { type Opening, span, spanFrom } from './span.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcodeMark: 'shortcodeMark';
    shortcodeLeaf: 'shortcodeLeaf';
    shortcodeSpan: 'shortcodeSpan';
  }
}

const shortcode =
  /^\{\{[<%][ \t]*(?<end>\/[ \t]*)?(?<name>[a-z][\w-]*)(?<rest>(?:[ \t].*?)?)[ \t]*\/?[ \t]*[>%]\}\}[ \t]*$/u;

const boxes = new Set(
  'notice hint admonition alert callout note tip info warning danger caution important success error'.split(' '),
);
const others = new Set('details expand collapse spoiler fold tabs tabgroup tab steps columns center'.split(' '));
const pictures = new Set(['figure', 'img', 'image']);

/** `{{< hint >}}` … `{{< /hint >}}`. */
export const shortcodes: Flavour<'shortcodes'> = {
  name: 'shortcodes',
  tools: ['Hugo'],
  docs: '`{{< hint info >}}` … `{{< /hint >}}`, also with `{{% %}}`: a box; `{{< details "Title" >}}`: collapsed; `{{< tabs >}}`: one after the other; `{{< figure src="a.png" >}}`: a picture; `{{< youtube >}}`: a link; `{{< highlight go >}}`: code. Other shortcodes stay text',
  examples: [
    {
      notes: '## What is a mutex?\n\n{{< admonition tip "In short" >}}\nOne *holder* at a time.\n{{< /admonition >}}',
      answer:
        '<div class="alert alert-tip">\n<p class="alert-title">In short</p>\n<p>One <em>holder</em> at a time.</p>\n</div>',
    },
  ],
  plugin(this: Processor) {
    const { enter, exit } = spanFrom('shortcodeSpan', codeOf);
    extend(this, {
      syntax: {
        flow: {
          123: [
            span('shortcodeSpan', opening),
            wholeLine('shortcodeMark', line => markOf(line) !== undefined),
            wholeLine('shortcodeLeaf', line => leafOf(line) !== undefined),
          ],
        },
      },
      from: { enter: { ...enter, shortcodeMark, shortcodeLeaf }, exit: exit ?? {} },
      to: containersToMarkdown,
    });
  },
};

function markOf(line: string): MarkFields | undefined {
  const { end, name = '', rest = '' } = shortcode.exec(line)?.groups ?? {};
  if (!boxes.has(name) && !others.has(name)) return undefined;
  if (end) return { role: 'close', syntax: 'shortcode', name };
  const { plain, named } = readArguments(rest);
  const title = named.get('title') ?? named.get('name') ?? named.get('summary');
  const shared = { role: 'open', syntax: 'shortcode' } as const;
  if (others.has(name)) {
    const isTitled = !/^(?:tabs|tabgroup|steps|columns|center)$/u.test(name);
    return { ...shared, name, title: isTitled ? (title ?? plain[0]) : undefined };
  }
  const kind = named.get('type') ?? named.get('kind') ?? named.get('color') ?? named.get('style');
  if (kind !== undefined) return { ...shared, name: `${name} ${kind}`, title: title ?? plain[0] };
  const [first = '', second] = plain;
  const isKind = /^[a-z]+$/u.test(first);
  return { ...shared, name: isKind ? `${name} ${first}` : name, title: title ?? (isKind ? second : first) };
}

function opening(line: string): Opening | undefined {
  const { end, name = '' } = shortcode.exec(line)?.groups ?? {};
  if (end || (name !== 'highlight' && name !== 'mermaid')) return undefined;
  const isEnd = (text: string): boolean => {
    const { end: slash, name: other } = shortcode.exec(text.trimStart())?.groups ?? {};
    return slash !== undefined && other === name;
  };
  return { end: name, closes: isEnd };
}

function codeOf(lines: string[]): RootContent {
  const { name, rest = '' } = shortcode.exec(lines[0] ?? '')?.groups ?? {};
  const lang = name === 'mermaid' ? name : readArguments(rest).plain[0];
  return { type: 'code', lang: lang ?? null, meta: null, value: lines.slice(1, -1).join('\n') };
}

function leafOf(line: string): Image | Link | undefined {
  const { name = '', rest = '' } = shortcode.exec(line)?.groups ?? {};
  const { plain, named } = readArguments(rest);
  const [first = ''] = plain;
  if (pictures.has(name)) {
    const url = named.get('src') ?? named.get('link') ?? first;
    const alt = named.get('caption') ?? named.get('alt') ?? named.get('title') ?? '';
    const [width, height] = ['width', 'height'].map(side => Number.parseInt(named.get(side) ?? '', 10) || undefined);
    const data = { ...(width && { width }), ...(height && { height }) };
    return url === '' ? undefined : { type: 'image', url, alt, title: null, ...(width || height ? { data } : {}) };
  }
  const site = sites[name];
  const id = named.get('id') ?? (name === 'gist' ? plain.slice(0, 2).join('/') : first);
  return site && id ? linkTo(site(id)) : undefined;
}

function shortcodeMark(this: CompileContext, token: Token): undefined {
  const fields = markOf(this.sliceSerialize(token));
  return fields && addMark(this, token, fields);
}

function shortcodeLeaf(this: CompileContext, token: Token): undefined {
  const leaf = leafOf(this.sliceSerialize(token));
  if (!leaf) return;
  this.enter({ type: 'paragraph', children: [leaf] }, token);
  this.exit(token);
  const position = { start: token.start, end: token.end };
  leaf.position = position;
  if (leaf.type === 'link') for (const child of leaf.children) child.position = position;
}
