import { markdownLineEnding } from 'micromark-util-character';
import type { Construct, State, TokenType } from 'micromark-util-types';

/** Longer than any line that consists of a mark. */
const longest = 1000;

/**
 * A construct that is one whole line. It interrupts a paragraph, and is never a lazy continuation of one.
 *
 * @param accepts whether a line, without its indentation, is the construct
 */
export function wholeLine(type: TokenType, accepts: (line: string) => boolean): Construct {
  return {
    name: type,
    tokenize(effects, ok, nok) {
      let text = '';
      const next: State = code => {
        if (code === null || markdownLineEnding(code)) {
          if (!accepts(text)) return nok(code);
          effects.exit(type);
          return ok(code);
        }
        if (text.length > longest) return nok(code);
        text += code < 0 ? ' ' : String.fromCharCode(code);
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
