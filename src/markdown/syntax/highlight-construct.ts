import { splice } from 'micromark-util-chunked';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Event, Resolver, State, Token, TokenizeContext, Tokenizer } from 'micromark-util-types';

const equals = 61;

/** `==text==`. The markers are directly next to their text, and comparisons such as `a==b` do not count. */
export const highlight: Construct = { name: 'highlight', tokenize, resolveAll: resolve };

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous, events } = this;
  let size = 0;
  const more: State = code => {
    if (code === equals) {
      if (size === 2) return nok(code);
      effects.consume(code);
      size += 1;
      return more;
    }
    if (size < 2) return nok(code);
    const token = effects.exit('highlightSequenceTemporary');
    token._open = !isBlank(code) && !isOneOf(previous, /[\w)\]!<>=+\-/%&|^]/);
    token._close = !isBlank(previous) && !isOneOf(code, /\w/);
    return ok(code);
  };
  return code => {
    if (previous === equals && events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
    effects.enter('highlightSequenceTemporary');
    return more(code);
  };
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}

function isOneOf(code: Code, characters: RegExp): boolean {
  return code !== null && code >= 0 && characters.test(String.fromCharCode(code));
}

/** Pairs openers and closers, as micromark does for strikethrough; markers without a partner become text. */
function resolve(...[events, context]: Parameters<Resolver>): Event[] {
  for (let close = 0; close < events.length; close++) {
    const closer = events[close];
    if (closer?.[0] !== 'enter' || !isMark(closer[1]) || !closer[1]._close) continue;
    const open = events.findLastIndex(
      ([kind, token], index) => index < close && kind === 'exit' && isMark(token) && token._open,
    );
    const opener = events[open]?.[1];
    if (!opener) continue;
    const between = events.slice(open + 1, close);
    if (between.length === 0) continue;
    const joined = join(opener, closer[1], between, context);
    splice(events, open - 1, close - open + 3, joined);
    close = open + joined.length - 2;
  }
  for (const [, token] of events) if (isMark(token)) token.type = 'data';
  return events;
}

function join(opener: Token, closer: Token, between: Event[], context: TokenizeContext): Event[] {
  const whole: Token = { type: 'highlight', start: { ...opener.start }, end: { ...closer.end } };
  const text: Token = { type: 'highlightText', start: { ...opener.end }, end: { ...closer.start } };
  opener.type = 'highlightSequence';
  closer.type = 'highlightSequence';
  return [
    ['enter', whole, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
    ...resolveAll(context.parser.constructs.insideSpan.null ?? [], between, context),
    ['exit', text, context],
    ['enter', closer, context],
    ['exit', closer, context],
    ['exit', whole, context],
  ];
}

function isMark({ type }: Token): boolean {
  return type === 'highlightSequenceTemporary';
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightText: 'highlightText';
    highlightSequence: 'highlightSequence';
    highlightSequenceTemporary: 'highlightSequenceTemporary';
  }
}
