import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { longestInlineFormula } from '../thresholds.js';
import { isBracketFormula, isDollarFormula } from './formula.js';

const dollar = 36;
const backslash = 92;

/** `$…$`, with the rules that distinguish formulas from amounts of money. */
export const dollarText: Construct = {
  name: 'mathText',
  tokenize: tokenizer({ open: [dollar], close: [dollar], accepts: isDollarFormula }),
  previous(code) {
    return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
  },
};

/** `\(…\)`. */
export const roundText: Construct = {
  name: 'mathText',
  tokenize: tokenizer({
    open: [backslash, 40],
    close: [backslash, 41],
    accepts: content => isBracketFormula(content, false),
  }),
};

/** `\[…\]` inside a line. If a bracket follows, it is the text of a link. */
export const squareText: Construct = {
  name: 'mathText',
  tokenize: tokenizer({
    open: [backslash, 91],
    close: [backslash, 93],
    accepts: (content, _, after) => after !== '(' && after !== '[' && isBracketFormula(content, true),
  }),
};

interface Delimiters {
  open: number[];
  close: number[];
  accepts: (content: string, before: string, after: string) => boolean;
}

function tokenizer({ open, close, accepts }: Delimiters): Tokenizer {
  // A dollar ends the search for the end of another. All others are sought first: a search makes no tokens.
  if (close[0] === dollar) return reader({ open, close, accepts });
  const end: Construct = { partial: true, tokenize: seeker(open, close) };
  return function (this: TokenizeContext, effects, ok, nok) {
    return effects.check(end, reader({ open, close, accepts }).call(this, effects, ok, nok), nok);
  };
}

/** Whether a bracket is closed, and not too far away. */
function seeker(open: number[], close: number[]): Tokenizer {
  // Where each text has what closes one, so that the rest is not read again for each that is opened.
  const closings = new WeakMap<TokenizeContext, number[]>();
  return function (this: TokenizeContext, effects, ok, nok) {
    const from = this.now().offset;
    let isEscape = false;
    const found: number[] = [];
    const second: State = code => {
      if (code !== open[1]) return leave(nok)(code);
      const known = closings.get(this);
      return known ? decide(known)(code) : inside(code);
    };
    const inside: State = code => {
      if (code === null) {
        closings.set(this, found);
        return decide(found)(code);
      }
      if (isEscape && code === close[1]) found.push(this.now().offset);
      isEscape = !isEscape && code === backslash;
      effects.consume(code);
      return inside;
    };
    const decide = (offsets: number[]) => {
      const end = offsets[firstBehind(offsets, from + open.length)];
      return leave(end !== undefined && end - from < longestInlineFormula ? ok : nok);
    };
    const leave = (state: State): State => {
      effects.exit('data');
      return state;
    };
    return code => {
      effects.enter('data');
      effects.consume(code);
      return second;
    };
  };
}

/** The index of the first of some sorted numbers that is greater. */
function firstBehind(numbers: number[], than: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reader({ open, close, accepts }: Delimiters): Tokenizer {
  return function (this: TokenizeContext, effects, ok, nok) {
    const before = characterOf(this.previous);
    let content = '';
    let at = 0;

    const start: State = code => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return opening(code);
    };
    const opening: State = code => {
      if (code !== open[at]) return nok(code);
      effects.consume(code);
      at += 1;
      if (at < open.length) return opening;
      effects.exit('mathTextSequence');
      return between;
    };
    const between: State = code => {
      if (code === null) return nok(code);
      if (code === close[0]) return effects.attempt({ tokenize: closing, partial: true }, done, escaped)(code);
      if (markdownLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        content += '\n';
        return between;
      }
      effects.enter('mathTextData');
      return data(code);
    };
    const data: State = code => {
      if (code === null || code === close[0] || markdownLineEnding(code)) {
        effects.exit('mathTextData');
        return between(code);
      }
      return take(code);
    };
    const take = (code: Code) => {
      const isEscape = code === backslash;
      effects.consume(code);
      content += characterOf(code);
      return isEscape ? escapedCharacter : data;
    };
    // A dollar that does not end the formula ends the search: a formula contains no bare one. A backslash starts a
    // command.
    const escaped: State = code => {
      if (code === dollar) return nok(code);
      effects.enter('mathTextData');
      return take(code);
    };
    const escapedCharacter: State = code => {
      if (code === null || markdownLineEnding(code)) return data(code);
      effects.consume(code);
      content += characterOf(code);
      return data;
    };
    const done: State = code => {
      if (!accepts(content, before, characterOf(code))) return nok(code);
      effects.exit('mathText');
      return ok(code);
    };
    return start;

    function closing(this: TokenizeContext, ...[inner, isClosed, isOpen]: Parameters<Tokenizer>): State {
      let place = 0;
      const sequence: State = code => {
        if (place < close.length) {
          if (code !== close[place]) return isOpen(code);
          inner.consume(code);
          place += 1;
          return sequence;
        }
        if (code === dollar && close[0] === dollar) return isOpen(code);
        inner.exit('mathTextSequence');
        return isClosed(code);
      };
      return code => {
        inner.enter('mathTextSequence');
        return sequence(code);
      };
    }
  };
}

/** A micromark character code as text; the codes for tabs and line endings are white space. */
function characterOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
