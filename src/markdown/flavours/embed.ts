import type { Embed, PhrasingContent, Root } from 'mdast';
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { EmbedTarget } from './data.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    embed: 'embed';
  }
}

/** Longer than any embed; this much is read twice where one seems to start. */
const longest = 500;

/** `![[note]]`, `![[note#heading]]` and `![[note#^block]]`. */
export const embed: Flavour<'embed'> = {
  name: 'embed',
  tools: ['Obsidian'],
  docs: '`![[note]]`, `![[note#heading]]` and `![[note#^block]]` show that text, each once in an answer; what is not among the notes is reported, and its name stays',
  examples: [
    {
      notes: '## What is a port?\n\n![[ports#^short]]\n\n![[nowhere]]',
      files: { 'notes/ports.md': '# Ports\n\nA number.\n\n^short\n' },
      answer: '<p>A number.</p>\n<p>nowhere</p>',
    },
  ],
  plugin(this: Processor) {
    register(this, 33, construct(['!', '[', '['], ']]', /[^[\n]/u, readNote, address));
  },
};

/** `((block))`, `{{embed …}}`, `{{query …}}` and `{{cloze …}}`. */
export const logseqMacro: Flavour<'logseq-macro'> = {
  name: 'logseq-macro',
  tools: ['Logseq'],
  docs: '`((id))` and `{{embed …}}` show that block or page, `{{cloze …}}` is a cloze deletion, `{{video https://…}}` a link; `{{query …}}`, and a block that is not among the notes, is left out and reported',
  examples: [
    {
      notes:
        '## What is a transaction?\n\n- All or nothing.\n  id:: 63f1a2b3-0000-4000-8000-000000000002\n- See ((63f1a2b3-0000-4000-8000-000000000002))\n- {{query (todo TODO)}}',
      answer: '<ul>\n<li>All or nothing.</li>\n<li>See All or nothing.</li>\n</ul>',
    },
    {
      notes: '## What is a stack?\n\nSee {{video https://example.com/stack}} first.',
      answer: '<p>See <a href="https://example.com/stack">https://example.com/stack</a> first.</p>',
    },
  ],
  plugin(this: Processor) {
    register(this, 40, construct(['(', '('], '))', /[\da-f)-]/iu, readBlock));
    register(this, 123, construct(['{', '{'], '}}', /[^{\n]/u, readMacro));
    extend(this, { from: { transforms: [readClozes, readSizes] } });
  },
};

/** Code blocks and inline code that the Dataview and Tasks plugins replace by what they find. */
export const dataview: Flavour<'dataview'> = {
  name: 'dataview',
  tools: ['Obsidian'],
  docs: 'queries in ` ```dataview `, ` ```dataviewjs ` and ` ```tasks ` are left out and reported; inline queries stay code and fields (`key:: value`) stay text, which is reported too',
  examples: [
    {
      notes: '## What is a stack?\n\nLast in, first out.\n\n```dataview\nLIST\n```',
      answer: '<p>Last in, first out.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, { from: { transforms: [replaceQueries] } });
  },
};

type Read = (text: string) => { shows: EmbedTarget; label?: string } | undefined;

const media =
  /\.(?:a?png|jpe?g|jfif|gif|webp|svg|avif|bmp|tiff?|heic|ico|mp3|m4a|wav|og[agv]|opus|flac|3gp|webm|mp4|mov|mkv|avi|aac)$/iu;
/** A size among what stands behind the name: `![[sketch.excalidraw|100%]]`, `|200`, `|200x150`. */
const size = /^\d+(?:\.\d+)?(?:%|px)?(?:\s*x\s*\d+)?$/iu;
const uuid = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

function readNote(text: string): ReturnType<Read> {
  const [, name = '', part, label] =
    /^!\[\[([^[\]|\n#]*)(?:#([^[\]|\n]+))?\\?(?:\|([^[\]\n]*))?\]\]$/u.exec(text) ?? [];
  const file = name.trim().replace(/\\$/u, '');
  if (!/[\p{L}\p{N}]/u.test(file + (part ?? '')) || media.test(file)) return undefined;
  const heading = part?.trim();
  // The id of a block and the page of a PDF say nothing to a reader.
  const isNamed = heading !== undefined && !heading.startsWith('^') && !/\.(?:pdf|canvas|base)$/iu.test(file);
  const words = label?.split('|').map(word => word.trim());
  const shown =
    words?.find(word => word !== '' && !size.test(word)) ||
    [file, isNamed ? heading.split('#').at(-1) : ''].filter(Boolean).join(' › ');
  return { shows: { kind: 'note', file, ...(heading && { part: heading }) }, label: shown };
}

function readBlock(text: string): ReturnType<Read> {
  const id = new RegExp(`^\\(\\((${uuid})\\)\\)$`, 'iu').exec(text)?.[1];
  return id === undefined ? undefined : { shows: { kind: 'block', id, isWhole: false } };
}

function readMacro(text: string): ReturnType<Read> {
  const [, name = '', body = ''] = /^\{\{(embed|query|renderer|function)\s+(.*?)\s*\}\}$/iu.exec(text) ?? [];
  if (name === '') return undefined;
  if (name.toLowerCase() !== 'embed') return { shows: { kind: 'query' } };
  const id = new RegExp(`^\\(\\((${uuid})\\)\\)$`, 'iu').exec(body)?.[1];
  if (id !== undefined) return { shows: { kind: 'block', id, isWhole: true } };
  const page = /^\[\[([^[\]]+)\]\]$/u.exec(body)?.[1];
  return page === undefined ? undefined : { shows: { kind: 'note', file: page }, label: page };
}

/** `{{video https://…}}` and the like: a link. */
function readPage(text: string): string | undefined {
  return /^\{\{(?:video|youtube|bilibili|vimeo|tweet|twitter|pdf|iframe)\s+(https?:\/\/[^\s{}]+)\s*\}\}$/iu.exec(
    text,
  )?.[1];
}

/** The address of a picture whose words are in brackets: `![[公式]](https://…)`. */
const address: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let text = '';
    const next: State = code => {
      if (code === null || code < 0) return nok(code);
      effects.consume(code);
      text += characterOf(code);
      if (text === '(http' || text === '(//') return exit;
      return '(http'.startsWith(text) || '(//'.startsWith(text) ? next : nok;
    };
    const exit: State = code => {
      effects.exit('embed');
      return ok(code);
    };
    return code => {
      effects.enter('embed');
      return next(code);
    };
  },
};

/**
 * @param inside the characters that it may hold, so that not all of the text is read for each that is never closed
 * @param elsewise what makes something else of it if it follows
 */
function construct(start: string[], end: string, inside: RegExp, read: Read, elsewise?: Construct): Construct {
  return { name: 'embed', tokenize };

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let text = '';
    const next: State = code => {
      const expected = start[text.length];
      if (code === null || code < -2 || text.length > longest) return nok(code);
      if (expected === undefined ? !inside.test(characterOf(code)) : expected !== characterOf(code)) return nok(code);
      effects.consume(code);
      text += characterOf(code);
      if (text.length < start.length + end.length || !text.endsWith(end)) return next;
      return read(text) || readPage(text) !== undefined ? exit : nok;
    };
    const exit: State = code => {
      effects.exit('embed');
      return elsewise ? effects.check(elsewise, nok, ok)(code) : ok(code);
    };
    return code => {
      effects.enter('embed');
      return next(code);
    };
  }
}

function characterOf(code: Exclude<Code, null>): string {
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/** All constructs have the same token, so whichever handler is used has to know them all. */
function register(processor: Processor, code: number, syntax: Construct): void {
  const from: FromMarkdown = {
    enter: {
      embed(this: CompileContext, token: Token) {
        const written = this.sliceSerialize(token);
        const page = readPage(written);
        if (page !== undefined) {
          this.enter({ type: 'link', url: page, children: [{ type: 'text', value: page }] }, token);
          return;
        }
        const { shows = { kind: 'query' as const }, label = '' } =
          readNote(written) ?? readBlock(written) ?? readMacro(written) ?? {};
        this.enter(embedOf(written, shows, label), token);
      },
    },
    exit: {
      embed(this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
  const written = (node: Embed) => node.written;
  const handlers = { embed: Object.assign(written, { peek: (node: Embed) => node.written.charAt(0) }) };
  extend(processor, { syntax: { text: { [code]: syntax } }, from, to: { handlers } });
}

function embedOf(written: string, shows: EmbedTarget, label: string): Embed {
  const children: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: label }];
  return { type: 'embed', written, shows, children, data: { hName: 'span' } };
}

function replaceQueries(tree: Root): undefined {
  visit(tree, 'code', (code, index, parent) => {
    if (!parent || index === undefined || !/^(?:dataview(?:js)?|tasks)$/iu.test(code.lang ?? '')) return;
    const { position } = code;
    const query = embedOf(`\`\`\`${code.lang}\n${code.value}\n\`\`\``, { kind: 'query' }, '');
    parent.children[index] = { ...query, ...(position && { position }) };
  });
}

/** `{{cloze text}}` as Anki writes it; all of them belong to one card, as in Logseq. */
function readClozes(tree: Root): undefined {
  visit(tree, ['paragraph', 'heading', 'tableCell'], node => {
    if (!('children' in node)) return;
    const texts = node.children.flatMap(child => (child.type === 'text' ? child : []));
    for (const [index, text] of texts.entries()) {
      if (!text.value.includes('{{cloze')) continue;
      const isClosed = texts.slice(index).some(({ value }) => value.includes('}}'));
      if (isClosed) text.value = text.value.replace(/\{\{cloze[ \t]+/gu, '{{c1::');
    }
  });
}

/** `{:height 320, :width 718}` behind a picture. */
function readSizes(tree: Root): undefined {
  visit(tree, 'image', (image, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1];
    const size = next?.type === 'text' ? /^\{:height (\d+), :width (\d+)\}/u.exec(next.value) : null;
    if (next?.type !== 'text' || !size) return;
    next.value = next.value.slice(size[0].length);
    image.data = { ...image.data, width: Number(size[2]), height: Number(size[1]) };
  });
}
