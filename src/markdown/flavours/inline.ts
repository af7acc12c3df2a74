import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, Previous, State, TokenType } from 'micromark-util-types';

export interface Inline {
  /** Its first characters, and the character that may end it. */
  open: string;
  close: string;
  /** The longest that it can be: so much is read twice where it does not end. */
  longest: number;
  /**
   * Whether a text is the construct; undefined: not yet, it may end later.
   *
   * @param before the character before it, empty at the start of a text
   * @param after the character after it, empty at the end of a line
   */
  accepts: (text: string, before: string, after: string) => boolean | undefined;
  previous?: Previous;
}

/** A construct inside a line that is recognised by its text alone. */
export function inline(type: TokenType, { open, close, longest, accepts, previous }: Inline): Construct {
  return {
    name: type,
    ...(previous && { previous }),
    tokenize(effects, ok, nok) {
      const before = this.previous === null ? '' : characterOf(this.previous);
      let text = '';
      const next: State = code => {
        if (
          text.length > open.length &&
          text.endsWith(close) &&
          !/(?<!\\)(?:\\\\)*\\$/u.test(text.slice(0, -close.length))
        ) {
          const accepted = accepts(text, before, characterOf(code));
          if (accepted === false) return nok(code);
          if (accepted) {
            effects.exit(type);
            return ok(code);
          }
        }
        if (code === null || markdownLineEnding(code) || text.length >= longest) return nok(code);
        const character = characterOf(code);
        // Otherwise the rest of a line would be read for each that is opened in it.
        if (open.length > 1 && text.length >= open.length && (text + character).endsWith(open)) return nok(code);
        if (text.length < open.length && character !== open[text.length]) return nok(code);
        text += character;
        effects.consume(code);
        return next;
      };
      return code => {
        effects.enter(type);
        return next(code);
      };
    },
  };
}

/** A micromark character code as text; empty at the end, white space for tabs and line endings. */
function characterOf(code: number | null): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
