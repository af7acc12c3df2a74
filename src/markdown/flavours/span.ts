import type { RootContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, State, TokenizeContext, TokenType } from 'micromark-util-types';
import { ifClosed, noteUnclosed } from '../syntax/unclosed-blocks.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    spanLine: 'spanLine';
  }
}

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** The lines of the span that is being read, by number. */
    span?: Map<number, string> | undefined;
  }
}

/** What the first line of a span promises. */
export interface Opening {
  /** What ends it; spans with the same end have the same text here. */
  end: string;
  /** Whether a line is the last one; the first may be it as well. */
  closes: (line: string) => boolean;
  /** Whether a line cannot be part of it. */
  breaks?: (line: string) => boolean;
}

/**
 * Lines from one that opens something to the one that closes it; what is between is not Markdown. One that is never
 * closed is text.
 */
export function span(type: TokenType, opens: (line: string) => Opening | undefined): Construct {
  // From a line that opens one to where its end was sought in vain, so that no text is searched twice.
  const failed = new WeakMap<TokenizeContext, Map<string, { from: number; to: number }>>();
  return ifClosed({
    name: type,
    tokenize(effects, ok, nok) {
      const from = this.now().offset;
      const known = failed.get(this) ?? new Map<string, { from: number; to: number }>();
      failed.set(this, known);
      let opening: Opening | undefined;
      let text = '';
      let isFirst = true;
      let start = from;
      let hasText = false;

      const fail: State = code => {
        if (opening) known.set(opening.end, { from, to: this.now().offset });
        return nok(code);
      };
      const line: State = code => {
        if (code !== null && !markdownLineEnding(code)) {
          if (!hasText) effects.enter('spanLine');
          hasText = true;
          text += code < 0 ? ' ' : String.fromCharCode(code);
          effects.consume(code);
          return line;
        }
        if (hasText) effects.exit('spanLine');
        if (isFirst) {
          opening = opens(text);
          const sought = opening && known.get(opening.end);
          if (!opening) return nok(code);
          if (sought && sought.from <= from && from < sought.to) {
            noteUnclosed(from);
            return nok(code);
          }
          // A paragraph is interrupted by a likely span; whether it is one is decided when it is parsed.
          if (this.interrupt) return ok(code);
        }
        if (opening?.closes(text)) {
          effects.exit(type);
          return ok(code);
        }
        if (code === null) return fail(code);
        if (!isFirst && opening?.breaks?.(text)) {
          known.set(opening.end, { from, to: start });
          return nok(code);
        }
        isFirst = false;
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return lineStart;
      };
      const lineStart: State = code => {
        if (this.parser.lazy[this.now().line]) return fail(code);
        start = this.now().offset;
        text = '';
        hasText = false;
        return line(code);
      };
      return code => {
        effects.enter(type);
        return line(code);
      };
    },
  });
}

/** How a span becomes a node, from its lines; undefined if it becomes none. */
export function spanFrom(type: TokenType, nodeOf: (lines: string[]) => RootContent): FromMarkdown {
  return {
    enter: {
      [type]() {
        this.data.span = new Map();
      },
    },
    exit: {
      spanLine(token) {
        this.data.span?.set(token.start.line, this.sliceSerialize(token));
      },
      [type](token) {
        const { span = new Map<number, string>() } = this.data;
        const count = token.end.line - token.start.line + 1;
        const node = nodeOf(Array.from({ length: count }, (_, index) => span.get(token.start.line + index) ?? ''));
        this.enter(node as never, token);
        this.exit(token);
      },
    },
  };
}
