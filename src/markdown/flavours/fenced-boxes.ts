import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { State, Token as SyntaxToken, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { ifClosed } from '../syntax/unclosed-blocks.js';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fencedBox: 'fencedBox';
    fencedBoxMark: 'fencedBoxMark';
    fencedBoxLine: 'fencedBoxLine';
    fencedBoxEnd: 'fencedBoxEnd';
  }
}

const opening = /^(?<fence>`{3,}|~{3,})[ \t]*\{?ad-(?<kind>[a-z][a-z-]*)\}?[ \t]*$/u;
const setting = /^(?<key>title|collapse|icon|color):[ \t]*(?<value>.*)$/u;

/** ` ```ad-note `, with Markdown up to the end of the fence. */
export const fencedBoxes: Flavour<'fenced-boxes'> = {
  name: 'fenced-boxes',
  tools: ['Obsidian'],
  docs: '` ```ad-note ` with `title: …` and Markdown inside, of the plugin Admonition: a box; with `collapse:` it is collapsed',
  examples: [
    {
      notes: '## What is a stack?\n\n```ad-tip\ntitle: In short\nLast in, *first* out.\n```',
      answer:
        '<div class="alert alert-tip">\n<p class="alert-title">In short</p>\n<p>Last in, <em>first</em> out.</p>\n</div>',
    },
  ],
  plugin(this: Processor) {
    const construct = ifClosed({ name: 'fencedBox', tokenize });
    extend(this, {
      syntax: { flow: { 96: construct, 126: construct } },
      from: { enter: { fencedBoxMark: open }, exit: { fencedBox: close } },
      to: containersToMarkdown,
    });
  },
};

/** One that is never closed is a code block that is never closed. */
function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { parser } = this;
  let fence = '';
  let line = '';
  let chunk: SyntaxToken | undefined;

  const isLazy = () => parser.lazy[this.now().line] === true;
  const first: State = code => {
    if (code !== null && !markdownLineEnding(code)) return take(code, first);
    effects.exit('fencedBoxLine');
    fence = opening.exec(line)?.groups?.fence ?? '';
    if (fence === '') return nok(code);
    if (this.interrupt) return ok(code);
    return code === null ? nok(code) : afterMark(code);
  };
  /** Behind the fence and each setting below it. */
  const afterMark: State = code => {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    line = '';
    return isLazy() ? nok : effects.check({ tokenize: settingLine, partial: true }, markStart, afterMarks);
  };
  const markStart: State = code => {
    effects.enter('fencedBoxLine');
    return mark(code);
  };
  const mark: State = code => {
    if (code !== null && !markdownLineEnding(code)) return take(code, mark);
    effects.exit('fencedBoxLine');
    return afterMark(code);
  };
  const afterMarks: State = code => {
    effects.exit('fencedBoxMark');
    return lineStart(code);
  };
  const lineStart: State = code => {
    if (isLazy()) return nok(code);
    return effects.check({ tokenize: closingLine, partial: true }, end, content)(code);
  };
  const content: State = code => {
    if (code === null) return nok(code);
    const token = effects.enter('chunkDocument', { contentType: 'document', ...(chunk && { previous: chunk }) });
    if (chunk) chunk.next = token;
    chunk = token;
    return inside(code);
  };
  const inside: State = code => {
    if (code === null) return nok(code);
    effects.consume(code);
    if (!markdownLineEnding(code)) return inside;
    const { start } = effects.exit('chunkDocument');
    parser.lazy[start.line] = false;
    return lineStart;
  };
  const end: State = code => {
    effects.enter('fencedBoxEnd');
    return rest(code);
  };
  const rest: State = code => {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code);
      return rest;
    }
    effects.exit('fencedBoxEnd');
    effects.exit('fencedBox');
    return ok(code);
  };
  const take = (code: number, next: State): State => {
    line += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return next;
  };
  return code => {
    effects.enter('fencedBox');
    effects.enter('fencedBoxMark');
    effects.enter('fencedBoxLine');
    return first(code);
  };

  function settingLine(inner: typeof effects, found: State, lost: State): State {
    return lineOf(inner, text => setting.test(text), found, lost);
  }

  function closingLine(inner: typeof effects, found: State, lost: State): State {
    const isEnd = (text: string) => {
      const mark = text.trim();
      return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
    };
    return lineOf(inner, isEnd, found, lost);
  }
}

/** Longer than a line with a setting. */
const longest = 300;

function lineOf(effects: Parameters<Tokenizer>[0], accepts: (line: string) => boolean, ok: State, nok: State): State {
  let text = '';
  const next: State = code => {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('data');
      return accepts(text) ? ok(code) : nok(code);
    }
    if (text.length > longest) return nok(code);
    text += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return next;
  };
  return code => {
    if (code === null || markdownLineEnding(code)) return accepts('') ? ok(code) : nok(code);
    effects.enter('data');
    return next(code);
  };
}

function open(this: CompileContext, token: Token): undefined {
  return addMark(this, token, read(this.sliceSerialize(token)));
}

function close(this: CompileContext, token: Token): undefined {
  addMark(this, { ...token, start: token.end }, { role: 'close', syntax: 'fenced', name: '' });
}

function read(text: string): MarkFields {
  const [first = '', ...others] = text.split(/\r?\n|\r/u);
  const settings = new Map(
    others.map(line => setting.exec(line)?.groups).map(groups => [groups?.key ?? '', groups?.value?.trim() ?? '']),
  );
  const kind = opening.exec(first)?.groups?.kind ?? '';
  const collapse = settings.get('collapse') ?? 'none';
  const name = /^(?:none|false)$/u.test(collapse) ? kind : `details ${kind}`;
  return { role: 'open', syntax: 'fenced', name, title: settings.get('title') };
}
