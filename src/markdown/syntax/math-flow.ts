import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { isBracketFormula } from './formula.js';
import { ifClosed, noteUnclosed } from './unclosed-blocks.js';

const dollar = 36;
const backslash = 92;
const hash = 35;

/**
 * A block formula: `$$ … $$` or `\[ … \]`, with the markers on separate lines or next to the formula. One that is never
 * closed is plain text, and none extends past a line that starts like a heading, so that a forgotten marker cannot
 * swallow the questions below it.
 */
export const dollarFlow: Construct = ifClosed({
  name: 'mathFlow',
  tokenize: tokenizer([dollar, dollar, dollar], content => content.trim() !== ''),
});
export const squareFlow: Construct = ifClosed({
  name: 'mathFlow',
  tokenize: tokenizer([backslash, 91, 93], content => isBracketFormula(content, true)),
});

/**
 * @param marks the first and second character of the opening marker, and the second of the closing one
 * @param accepts whether the text next to its markers is a formula; markers on separate lines are unambiguous
 */
function tokenizer(
  [first, second, last]: [first: number, second: number, last: number],
  accepts: (content: string) => boolean,
): Tokenizer {
  // Where the end of one was sought down to the end of all, so that there is none for those below it.
  const unclosed = new WeakSet<TokenizeContext>();
  return function (this: TokenizeContext, effects, ok, nok) {
    const { parser } = this;
    const from = this.now().offset;
    const isLazy = () => parser.lazy[this.now().line] === true;
    let size = 0;
    let isAlone = true;
    let content = '';

    const start: State = code => {
      effects.enter('mathFlow');
      effects.enter('mathFlowFence');
      effects.enter('mathFlowFenceSequence');
      return opening(code);
    };
    const opening: State = code => {
      if (code === (size === 0 ? first : second) && (size < 2 || first === dollar)) {
        effects.consume(code);
        size += 1;
        return opening;
      }
      if (size < 2) return nok(code);
      effects.exit('mathFlowFenceSequence');
      effects.exit('mathFlowFence');
      return factorySpace(effects, firstLine, 'whitespace')(code);
    };
    const firstLine: State = code => {
      isAlone = code === null || markdownLineEnding(code);
      // A paragraph is interrupted by a likely formula; whether it is one is decided when it is parsed.
      if (this.interrupt && isAlone) return ok(code);
      if (isAlone && unclosed.has(this)) {
        noteUnclosed(from);
        return nok(code);
      }
      return line(code);
    };
    const line: State = code => {
      if (code === null && isAlone) unclosed.add(this);
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) {
        if (!isAlone && content === '') return nok(code);
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return nextLine;
      }
      if (code === first) return effects.attempt({ tokenize: closing, partial: true }, end, value)(code);
      return value(code);
    };
    const nextLine: State = code => {
      if (isLazy()) return nok(code);
      if (markdownSpace(code)) return factorySpace(effects, lineStart, 'linePrefix')(code);
      return lineStart(code);
    };
    const lineStart: State = code => {
      if (code === hash) return nok(code);
      // Markers next to the formula are for a formula without blank lines.
      if (!isAlone && code !== null && markdownLineEnding(code)) return nok(code);
      return line(code);
    };
    const value: State = code => {
      effects.enter('mathFlowValue');
      return anything(code);
    };
    const anything = (code: Code) => {
      effects.consume(code);
      if (code !== null) content += String.fromCharCode(Math.max(code, 32));
      return code === backslash ? afterBackslash : inValue;
    };
    // `\$` is not a marker, and a `\]` followed by text ends an inline formula.
    const afterBackslash: State = code => {
      if (code === last) return first === dollar ? anything(code) : nok(code);
      return code === backslash ? anything(code) : inValue(code);
    };
    const inValue: State = code => {
      if (code !== null && code !== first && !markdownLineEnding(code)) return anything(code);
      if (code !== first) {
        effects.exit('mathFlowValue');
        return line(code);
      }
      return effects.check({ tokenize: closing, partial: true }, beforeEnd, inside)(code);
    };
    // A formula contains no bare dollar: the line is text with formulas in it.
    const inside: State = code => (first === dollar ? nok(code) : anything(code));
    const beforeEnd: State = code => {
      effects.exit('mathFlowValue');
      return line(code);
    };
    const end: State = code => {
      if (!isAlone && !accepts(content)) return nok(code);
      effects.exit('mathFlow');
      return ok(code);
    };
    return start;

    function closing(this: TokenizeContext, ...[inner, isClosed, isOpen]: Parameters<Tokenizer>): State {
      let count = 0;
      const sequence: State = code => {
        if (code === (count === 0 ? first : last) && (count < 2 || first === dollar)) {
          inner.consume(code);
          count += 1;
          return sequence;
        }
        if (count < size) return isOpen(code);
        inner.exit('mathFlowFenceSequence');
        inner.exit('mathFlowFence');
        return factorySpace(inner, after, 'whitespace')(code);
      };
      const after: State = code => (code === null || markdownLineEnding(code) ? isClosed(code) : isOpen(code));
      return code => {
        inner.enter('mathFlowFence');
        inner.enter('mathFlowFenceSequence');
        return sequence(code);
      };
    }
  };
}
