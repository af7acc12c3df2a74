import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Longer than any kind of callout with its fold. */
const longest = 40;

const [openBracket, closeBracket, exclamationMark] = [91, 93, 33];

const construct: Construct = { name: 'calloutHead', tokenize };

/**
 * A remark plugin: `> [!question]` starts something new below `>> text` too. Without a blank line, CommonMark takes it for
 * the rest of the paragraph in the inner quote.
 */
export default function remarkCalloutHeads(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { [openBracket]: construct } }];
}

/** Only ends the paragraph: what it is itself is a matter of the line's own quote. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { line, column } = this.now();
  const isBelowDeeper = this.interrupt === true && this.parser.lazy[line] === true && column > 1;
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    if (!isBelowDeeper) return nok(code);
    effects.enter('data');
    effects.consume(code);
    return mark;
  }

  function mark(code: Code): State | undefined {
    if (code !== exclamationMark) return nok(code);
    effects.consume(code);
    return kind;
  }

  function kind(code: Code): State | undefined {
    if (code === null || code < 0 || length > longest) return nok(code);
    effects.consume(code);
    if (code === closeBracket) {
      effects.exit('data');
      return length > 0 ? ok : nok;
    }
    length++;
    return kind;
  }
}
