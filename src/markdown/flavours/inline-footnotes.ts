import type { InlineFootnote, Parents } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Info, State as ToMarkdownState } from 'mdast-util-to-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote';
    inlineFootnoteMark: 'inlineFootnoteMark';
  }
}

declare module 'mdast' {
  /** A footnote that is written where it is referred to. */
  interface InlineFootnote extends Parent {
    type: 'inlineFootnote';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    inlineFootnote: InlineFootnote;
  }
  interface RootContentMap {
    inlineFootnote: InlineFootnote;
  }
}

/** Longer than footnotes are. */
const longest = 600;

/** `^[text]`. */
export const inlineFootnotes: Flavour<'inline-footnotes'> = {
  name: 'inline-footnotes',
  tools: ['Pandoc', 'Obsidian', 'HackMD'],
  docs: '`^[text]`: a footnote',
  examples: [
    {
      notes: '## What is a stack?\n\nLast in, first out^[Like *plates*.].',
      answer:
        '<p>Last in, first out<sup><a href="#fn-inline-1" id="fnref-inline-1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>.</p>\n<section data-footnotes="" class="footnotes"><h2 class="footnotes-title" id="footnote-label">Footnotes</h2>\n<ol>\n<li id="fn-inline-1">\n<p>Like <em>plates</em>. <a href="#fnref-inline-1" data-footnote-backref="" aria-label="Back to text" class="data-footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: { text: { 94: construct } },
      from: {
        enter: { inlineFootnote: enter },
        exit: { inlineFootnote: exit },
      },
      to: {
        unsafe: [{ character: '^', after: '\\[', inConstruct: 'phrasing' }],
        handlers: {
          inlineFootnote: Object.assign(write, { peek: () => '^' }),
        },
      },
    });
  },
};

function write(node: InlineFootnote, _: Parents | undefined, state: ToMarkdownState, info: Info): string {
  return `^[${state.containerPhrasing(node, { ...info, before: '[', after: ']' })}]`;
}

/** Brackets inside are balanced; what they hold is read as text of its own. */
const construct: Construct = {
  name: 'inlineFootnote',
  tokenize(effects, ok, nok) {
    let depth = 0;
    let size = 0;
    const start: State = code => {
      effects.enter('inlineFootnote');
      effects.enter('inlineFootnoteMark');
      effects.consume(code);
      return bracket;
    };
    const bracket: State = code => {
      if (code !== 91) return nok(code);
      effects.consume(code);
      effects.exit('inlineFootnoteMark');
      return first;
    };
    const first: State = code => {
      if (code === null || code === 93 || markdownLineEnding(code)) return nok(code);
      effects.enter('chunkText', { contentType: 'text' });
      return text(code);
    };
    const text: State = code => {
      // Text from several lines would be several chunks.
      if (code === null || markdownLineEnding(code) || size > longest) return nok(code);
      if (code === 93 && depth === 0) {
        effects.exit('chunkText');
        effects.enter('inlineFootnoteMark');
        effects.consume(code);
        effects.exit('inlineFootnoteMark');
        return last;
      }
      if (code === 91) depth += 1;
      if (code === 93) depth -= 1;
      size += 1;
      effects.consume(code);
      return code === 92 ? escaped : text;
    };
    const escaped: State = code => {
      if (code !== 91 && code !== 93 && code !== 92) return text(code);
      effects.consume(code);
      return text;
    };
    // `^[1]^` is a superscript.
    const last: State = code => {
      if (code === 94) return nok(code);
      effects.exit('inlineFootnote');
      return ok(code);
    };
    return start;
  },
};

function enter(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'inlineFootnote', children: [] }, token);
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
