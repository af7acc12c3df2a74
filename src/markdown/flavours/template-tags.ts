import type { Image, Link, PhrasingContent, RootContent } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { type Arguments, readArguments } from './arguments.js';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { inline } from './inline.js';
import { wholeLine } from './line.js';
import { linkTo, sites } from './sites.js';
import { type Opening, span, spanFrom } from './span.js';
import { mathOf } from './tex-environments.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tagMark: 'tagMark';
    tagLeaf: 'tagLeaf';
    tagInline: 'tagInline';
    tagSpan: 'tagSpan';
  }
}

const tag = /^\{%-?[ \t]*(?<end>end)?(?<name>[a-z][\w-]*)(?<rest>(?:[ \t:](?:(?!-?%\}).)*)?)-?%\}[ \t]*$/u;
// Tabs of Hexo's NexT and Butterfly.
const tab = /^<!--[ \t]*(?:tab[ \t]+(?<title>\S.*?)|(?<end>endtab))[ \t]*-->[ \t]*$/u;

/** Tags around Markdown, and what is known of them from the names alone. */
const containers = new Set(
  'hint list cut note notel callout alert admonition details fold folding hideToggle hideBlock collapse spoiler expandable tabs tab subtabs code blockquote quote pullquote centerquote cq raw content-ref stepper step columns column center'.split(
    ' ',
  ),
);
/** Words after the name of a note that are about its looks. */
const looks =
  /^(?:no-icon|simple|modern|flat|disabled|icon|open|cyan|blue|green|red|orange|yellow|purple|pink|fa[bsr]?|fa-.*|.*\bfa-.*|[<&].*)$/u;
const leaves = new Set([
  'asset_img',
  'img',
  'image',
  'asset_link',
  'post_link',
  'embed',
  'file',
  'page-ref',
  'pdf',
  ...Object.keys(sites),
]);

/** `{% hint %}` … `{% endhint %}`. */
export const templateTags: Flavour<'template-tags'> = {
  name: 'template-tags',
  tools: ['GitBook', 'Hexo', 'Jekyll', 'HackMD'],
  docs: '`{% hint style="info" %}` … `{% endhint %}`, `{% note %}`: a box; `{% fold %}`: collapsed; `{% tabs %}`: one after the other; `{% asset_img %}`: a picture; `{% embed %}`, `{% youtube %}`, `{% post_link %}`: a link; `{% highlight js %}`: code; `{% raw %}` is left out. Other tags stay text',
  examples: [
    {
      notes: '## What is a closure?\n\n{% hint style="warning" %}\nIt keeps its **scope**.\n{% endhint %}',
      answer:
        '<div class="alert alert-warning">\n<p class="alert-title">Warning</p>\n<p>It keeps its <strong>scope</strong>.</p>\n</div>',
    },
    {
      notes: '## How do I log?\n\n{% highlight js %}\n# not a heading\nconsole.log(1);\n{% endhighlight %}',
      answer: '<pre><code class="language-js"># not a heading\nconsole.log(1);\n</code></pre>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: {
        flow: {
          60: wholeLine('tagMark', line => tab.test(line)),
          123: [
            span('tagSpan', opening),
            wholeLine('tagMark', line => markOf(line) !== undefined),
            wholeLine('tagLeaf', line => leaves.has(tag.exec(line)?.groups?.name ?? '')),
          ],
        },
        text: {
          123: inline('tagInline', {
            open: '{%',
            close: '%}',
            longest: 500,
            accepts: text => {
              const { name = '' } = tag.exec(text)?.groups ?? {};
              return leaves.has(name) || name === 'raw' || undefined;
            },
          }),
        },
      },
      from: {
        ...spanFrom('tagSpan', codeOf),
        enter: { ...spanFrom('tagSpan', codeOf).enter, tagMark, tagLeaf, tagInline },
      },
      to: containersToMarkdown,
    });
  },
};

function markOf(line: string): MarkFields | undefined {
  const tabbed = tab.exec(line);
  if (tabbed) {
    const { title, end } = tabbed.groups ?? {};
    return { role: end ? 'close' : 'open', syntax: 'tag', name: 'tab', title: title?.replace(/@\S+$/u, '') };
  }
  const { end, name = '', rest = '' } = tag.exec(line)?.groups ?? {};
  if (!containers.has(name)) return undefined;
  if (end) return { role: 'close', syntax: 'tag', name };
  return { role: 'open', syntax: 'tag', ...namedFrom(name, readArguments(rest), rest) };
}

function namedFrom(name: string, { plain, named }: Arguments, rest: string): Pick<MarkFields, 'name' | 'title'> {
  const title = named.get('title');
  if (name === 'hint') return { name: `hint ${named.get('style') ?? plain[0] ?? 'info'}`, title };
  if (/^(?:notel?|callout|alert|admonition)$/u.test(name)) {
    const [kind = '', ...others] = plain;
    const isKind = /^[a-z]+$/u.test(kind);
    const words = (isKind ? others : plain).filter(word => !looks.test(word));
    return { name: isKind ? `${name} ${kind}` : name, title: title ?? words.join(' ') };
  }
  if (/^(?:list|tabs|subtabs|raw|content-ref|stepper|step|columns|column|center)$/u.test(name)) return { name };
  if (/^fold(?:ing)?$/u.test(name) && rest.includes(','))
    return { name, title: rest.slice(rest.indexOf(',') + 1).trim() };
  if (/^(?:hideToggle|hideBlock)$/u.test(name)) return { name, title: rest.split(',')[0]?.trim() };
  return {
    name,
    title:
      title ??
      plain
        .filter(word => !looks.test(word) && !/:/u.test(word))
        .join(' ')
        .replace(/^,[ \t]*/u, ''),
  };
}

/** `{% highlight js %}` and the like, up to their end. */
function opening(line: string): Opening | undefined {
  const { end, name = '', rest = '' } = tag.exec(line)?.groups ?? {};
  const isCode =
    /^(?:highlight|codeblock|mermaid|plantuml|math)$/u.test(name) || (name === 'code' && /\blang:/u.test(rest));
  if (end || !isCode) return undefined;
  return { end: name, closes: text => isEnd(text, name) };
}

function isEnd(line: string, of: string): boolean {
  const { end, name } = tag.exec(line.trimStart())?.groups ?? {};
  return end !== undefined && name === of;
}

function codeOf(lines: string[]): RootContent {
  const { name = '', rest = '' } = tag.exec(lines[0] ?? '')?.groups ?? {};
  const value = lines.slice(1, -1).join('\n');
  if (name === 'math') return mathOf(value);
  const { plain } = readArguments(rest);
  const lang =
    name === 'mermaid' ? name : (/\blang:(\S+)/u.exec(rest)?.[1] ?? (name === 'highlight' ? plain[0] : undefined));
  return { type: 'code', lang: lang ?? null, meta: null, value };
}

function leafOf(line: string): Image | Link | undefined {
  const { end, name = '', rest = '' } = tag.exec(line)?.groups ?? {};
  if (end) return undefined;
  const { plain, named } = readArguments(rest);
  const [first = '', ...others] = plain;
  if (/^(?:asset_img|img|image)$/u.test(name)) return imageOf(plain);
  if (name === 'post_link') return linkTo(`${first.replace(/\.md$/u, '')}.md`, others.join(' ') || first);
  if (name === 'asset_link') return linkTo(first, others.join(' ') || first);
  const site = sites[name];
  if (site) return linkTo(/^https?:/u.test(first) ? first : site(first));
  return linkTo(named.get('url') ?? named.get('src') ?? named.get('page') ?? first, named.get('caption') || undefined);
}

/** `{% asset_img [classes] name [width] [height] "title 'alt'" %}` */
function imageOf(plain: string[]): Image {
  const at = Math.max(
    plain.findIndex(word => /\.[a-z\d]{2,5}$/iu.test(word)),
    0,
  );
  const words = plain.slice(at + 1);
  const pixels = words.filter(word => /^\d+$/u.test(word)).map(Number);
  const [width, height] = pixels;
  const alt = words.filter(word => !/^\d+$/u.test(word)).join(' ');
  const data = { ...(width && { width }), ...(height && { height }) };
  return { type: 'image', url: plain[at] ?? '', alt, title: null, ...(width || height ? { data } : {}) };
}

function tagMark(this: CompileContext, token: Token): undefined {
  const fields = markOf(this.sliceSerialize(token));
  return fields && addMark(this, token, fields);
}

function tagLeaf(this: CompileContext, token: Token): undefined {
  const leaf = leafOf(this.sliceSerialize(token));
  if (!leaf) return;
  this.enter({ type: 'paragraph', children: [leaf] }, token);
  this.exit(token);
  place(leaf, token);
}

function tagInline(this: CompileContext, token: Token): undefined {
  const text = this.sliceSerialize(token);
  if (tag.exec(text)?.groups?.name === 'raw') return;
  const leaf = leafOf(text);
  if (!leaf) return;
  this.enter(leaf as Extract<PhrasingContent, Image | Link>, token);
  this.exit(token);
}

/** The position of what a whole line stands for. */
function place(leaf: Image | Link, { start, end }: Token): void {
  const position = { start: pointOf(start), end: pointOf(end) };
  leaf.position = position;
  if (leaf.type === 'link') for (const child of leaf.children) child.position = position;
}

function pointOf({ line, column, offset }: Token['start']) {
  return { line, column, offset };
}
