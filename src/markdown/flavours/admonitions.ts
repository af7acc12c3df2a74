import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Construct, State, Token as SyntaxToken, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { addMark, containersToMarkdown, type MarkFields } from './container-mark.js';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition';
    admonitionMark: 'admonitionMark';
  }
}

// As Python-Markdown, pymdownx.details and pymdownx.tabbed read them.
const box = /^!!![ \t]?(?<names>[\p{L}\p{N}_-]+(?:[ \t]+[\p{L}\p{N}_-]+)*)(?:[ \t]+["“](?<title>.*?)["”])?[ \t]*$/u;
const fold =
  /^\?{3}\+?[ \t]?(?:(?<names>[\p{L}\p{N}_-]+(?:[ \t]+[\p{L}\p{N}_-]+)*)(?:[ \t]+["“](?<title>.*?)["”])?|["“](?<alone>.*?)["”])[ \t]*$/u;
const tab = /^===(?:\+!?|!\+?)?[ \t]+["“](?<title>.*?)["”][ \t]*$/u;

/** Deeper than anyone indents one in another; each level is read once more. */
const deepest = 80;
const longest = 1000;
const indent = 4;
const zeroWidth = 0x200b;

/** `!!! note "Title"` with its content indented below it. */
export const admonitions: Flavour<'admonitions'> = {
  name: 'admonitions',
  tools: ['MkDocs', 'Material for MkDocs', 'Python-Markdown'],
  docs: '`!!! note "Title"` above text that is indented by four: a box; `??? note`: collapsed; `=== "Tab"`: one after the other',
  examples: [
    {
      notes: '## What is a lock file?\n\n!!! note "In short"\n    It holds the *exact* versions.\n\nCommit it.',
      answer:
        '<div class="alert alert-note">\n<p class="alert-title">In short</p>\n<p>It holds the <em>exact</em> versions.</p>\n</div>\n<p>Commit it.</p>',
    },
    {
      notes: '## How do I list files?\n\n=== "Unix"\n\n    `ls`\n\n=== "Windows"\n\n    `dir`',
      answer:
        '<p><strong>Unix</strong></p>\n<p><code>ls</code></p>\n<p><strong>Windows</strong></p>\n<p><code>dir</code></p>',
    },
  ],
  plugin(this: Processor) {
    const construct: Construct = { name: 'admonition', tokenize };
    extend(this, {
      syntax: { flow: { 33: construct, 61: construct, 63: construct } },
      from: { enter: { admonitionMark: open }, exit: { admonition: close } },
      to: containersToMarkdown,
    });
  },
};

function read(line: string): MarkFields | undefined {
  const shared = { role: 'open', syntax: 'indented' } as const;
  const { title: name } = tab.exec(line)?.groups ?? {};
  if (name !== undefined) return { ...shared, name: 'tab', title: name };
  const folded = fold.exec(line)?.groups;
  const { names = '', title = folded?.alone } = folded ?? box.exec(line)?.groups ?? {};
  if (!folded && names === '') return undefined;
  const [kind = ''] = names.split(/[ \t]/u);
  return { ...shared, name: folded ? `details ${kind}`.trim() : kind, title };
}

/**
 * Its content is read as a document of its own, so that a line without indentation ends it, as it does in MkDocs; to
 * CommonMark it could continue a paragraph. A mark with nothing indented below it is text.
 */
function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { parser } = this;
  const here = () => this.now();
  let text = '';
  let chunk: SyntaxToken | undefined;
  /** Blank lines that are known to have more of the content below them. */
  let blanks = 0;

  const mark: State = code => {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      if (read(text) === undefined) return nok(code);
      effects.exit('admonitionMark');
      return afterMark(code);
    }
    if (text.length > longest) return nok(code);
    text += code < 0 ? ' ' : String.fromCharCode(code);
    effects.consume(code);
    return mark;
  };
  const afterMark: State = code => {
    // A paragraph is interrupted by a likely mark; whether it is one is decided when it is parsed.
    if (this.interrupt) return ok(code);
    return effects.check({ tokenize: more, partial: true }, firstLine, nok)(code);
  };
  const firstLine: State = code => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return prefix(0);
  };
  const prefix = (size: number): State => {
    return code => {
      if (size < indent && (markdownSpace(code) || (size === 0 && code === zeroWidth))) {
        if (size === 0) effects.enter('linePrefix');
        effects.consume(code);
        return prefix(size + 1);
      }
      if (size > 0) effects.exit('linePrefix');
      const token = effects.enter('chunkDocument', { contentType: 'document', ...(chunk && { previous: chunk }) });
      if (chunk) chunk.next = token;
      chunk = token;
      return content(code);
    };
  };
  const content: State = code => {
    if (code === null) return end(code);
    if (markdownLineEnding(code)) {
      if (blanks === 0) return effects.check({ tokenize: more, partial: true }, nextLine, end)(code);
      blanks -= 1;
      return nextLine(code);
    }
    effects.consume(code);
    return content;
  };
  const nextLine: State = code => {
    effects.consume(code);
    exitChunk();
    return prefix(0);
  };
  const exitChunk = () => {
    const { start } = effects.exit('chunkDocument');
    parser.lazy[start.line] = false;
  };
  const end: State = code => {
    exitChunk();
    effects.exit('admonition');
    return ok(code);
  };
  return code => {
    if (here().column > deepest) return nok(code);
    effects.enter('admonition');
    effects.enter('admonitionMark');
    return mark(code);
  };

  /** Whether the next line that is not blank is indented. */
  function more(this: TokenizeContext, ...[inner, found, lost]: Parameters<Tokenizer>): State {
    let count = 0;
    const line = (size: number): State => {
      return code => {
        if (size === 0 && parser.lazy[here().line]) return lost(code);
        // Editors leave one at the start of a line; the indentation stands behind it.
        if (markdownSpace(code) || (size === 0 && code === zeroWidth)) {
          inner.consume(code);
          return line(size + 1);
        }
        if (code !== null && markdownLineEnding(code)) {
          inner.consume(code);
          count += 1;
          return line(0);
        }
        inner.exit('data');
        if (code === null || size < indent) return lost(code);
        blanks = count;
        return found(code);
      };
    };
    return code => {
      inner.enter('data');
      inner.consume(code);
      return line(0);
    };
  }
}

function open(this: CompileContext, token: Token): undefined {
  const fields = read(this.sliceSerialize(token));
  return fields && addMark(this, token, fields);
}

/** What is indented belongs to the same parent as the marks around it: it may hold questions. */
function close(this: CompileContext, token: Token): undefined {
  addMark(this, { ...token, start: token.end }, { role: 'close', syntax: 'indented', name: '' });
}
