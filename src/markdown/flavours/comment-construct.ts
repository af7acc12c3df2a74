import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { ifClosed } from '../syntax/unclosed-blocks.js';
import { longestComment } from '../thresholds.js';

const percent = 37;

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    commentBlock: 'commentBlock';
    commentBlockText: 'commentBlockText';
    commentText: 'commentText';
  }
}

/** A block comment: from a line that starts with `%%` to the next line that ends with it. */
export const commentFlow: Construct = ifClosed({ name: 'commentBlock', tokenize: tokenizeFlow });

/** A comment inside a paragraph. */
export const commentText: Construct = { name: 'commentText', tokenize: tokenizeText };

function tokenizeFlow(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const isLazy = () => this.parser.lazy[this.now().line] === true;
  let size = 0;
  let length = 0;
  let isFirstLine = true;

  const opening: State = code => {
    if (code === percent && size < 2) {
      effects.consume(code);
      size += 1;
      return opening;
    }
    if (size < 2 || code === percent) return nok(code);
    // Alone on its line it interrupts a paragraph; text behind it may be a comment inside the paragraph.
    if (this.interrupt) return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
    effects.exit('commentBlockText');
    return line(code);
  };
  const line: State = code => {
    if (code === null || length > longestComment) return nok(code);
    if (markdownLineEnding(code)) {
      isFirstLine = false;
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    }
    effects.enter('commentBlockText');
    return text(code);
  };
  const lineStart: State = code => (isLazy() ? nok(code) : line(code));
  const text: State = code => {
    if (code === null || markdownLineEnding(code) || length > longestComment) {
      effects.exit('commentBlockText');
      return line(code);
    }
    effects.consume(code);
    length += 1;
    return code === percent ? second : text;
  };
  const second: State = code => {
    if (code !== percent) return text(code);
    // A comment inside a line is for the paragraph that it is part of.
    if (isFirstLine) return nok(code);
    effects.consume(code);
    effects.exit('commentBlockText');
    return space;
  };
  const space: State = code => (markdownSpace(code) ? factorySpace(effects, end, 'whitespace')(code) : end(code));
  const end: State = code => {
    if (code !== null && !markdownLineEnding(code)) return nok(code);
    effects.exit('commentBlock');
    return ok(code);
  };
  return code => {
    effects.enter('commentBlock');
    effects.enter('commentBlockText');
    return opening(code);
  };
}

function tokenizeText(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous } = this;
  const startsLine = previous === null || markdownLineEnding(previous);
  let before: Code = null;
  let size = 0;
  let isTight = false;

  const opening: State = code => {
    if (code === percent && size < 2) {
      effects.consume(code);
      size += 1;
      return opening;
    }
    if (size < 2 || code === percent || code === null) return nok(code);
    isTight = !isBlank(code);
    return inside(code);
  };
  const inside: State = code => {
    if (code === null) return nok(code);
    if (code === percent) {
      effects.consume(code);
      return second;
    }
    effects.consume(code);
    before = code;
    return inside;
  };
  const second: State = code => {
    if (code !== percent) {
      before = percent;
      return inside(code);
    }
    effects.consume(code);
    return closed;
  };
  const closed: State = code => {
    // `%%time` and `%%bash` both open something.
    if (isTight && isBlank(before) && !isBlank(code)) return nok(code);
    if (startsLine && code !== null && markdownLineEnding(code)) effects.consume(code);
    else return end(code);
    return end;
  };
  const end: State = code => {
    effects.exit('commentText');
    return ok(code);
  };
  return code => {
    // `50%%` is a number.
    if (previous === percent || (previous !== null && previous >= 48 && previous <= 57)) return nok(code);
    effects.enter('commentText');
    return opening(code);
  };
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}
