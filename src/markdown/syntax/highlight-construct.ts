import { splice } from 'micromark-util-chunked';
import { resolveAll } from 'micromark-util-resolve-all';
import type { Code, Construct, Event, Resolver, State, Token, TokenizeContext, Tokenizer } from 'micromark-util-types';

const equals = 61;

/**
 * `==text==`. The markers are directly next to their text, and comparisons such as `a==b` and the sign that is spoken of do not
 * count.
 */
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
    const isNamed = isQuoted(previous, code);
    token._open =
      !isNamed && !isBlank(code) && !isOneOf(previous, /[\w)\]!<>=+\-/%&|^]/) && !isOneOf(code, /[、，。；]/u);
    token._close = !isNamed && !isBlank(previous) && !isOneOf(code, /\w/);
    return ok(code);
  };
  return code => {
    if (previous === equals && events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
    effects.enter('highlightSequenceTemporary');
    return more(code);
  };
}

const quotes = ['""', "''", '“”', '‘’', '「」', '『』', '()', '（）', '[]', '【】', '《》'];

/** Whether the signs alone stand in quotes or brackets: `"=="`, （==）. */
function isQuoted(previous: Code, next: Code): boolean {
  if (previous === null || next === null || previous < 0 || next < 0) return false;
  return quotes.includes(String.fromCharCode(previous, next));
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}

function isOneOf(code: Code, characters: RegExp): boolean {
  return code !== null && code >= 0 && characters.test(String.fromCharCode(code));
}

/** Pairs openers and closers, as micromark does for strikethrough; markers without a partner become text. */
function resolve(...[events, context]: Parameters<Resolver>): Event[] {
  /** Where the openers end that may still be closed. */
  const openers: number[] = [];
  for (let at = 0; at < events.length; at++) {
    const [kind, token] = events[at] as Event;
    if (!isMark(token)) continue;
    if (kind === 'exit') {
      if (token._open) openers.push(at);
      continue;
    }
    const open = openers.at(-1);
    if (!token._close || open === undefined || open + 1 === at) continue;
    openers.pop();
    const between = events.slice(open + 1, at);
    if (isOperator(between, events[at + 2], context)) continue;
    const joined = join((events[open] as Event)[1], token, between, context);
    splice(events, open - 1, at - open + 3, joined);
    at = open + joined.length - 2;
  }
  for (const [, token] of events) if (isMark(token)) token.type = 'data';
  return events;
}

const operatorWord = /^(?:操作符|运算符|比较符|operators?\b)/iu;
/** What only a sign does or is: 号, 比较的是值. */
const ofSign = /^(?:操作符|运算符|比较符|符?号|比较|判断|检查|检测|(?:operators?|compares?|checks?|tests?)\b)/iu;
const joining = /^(?:和|与|跟|或|还是|以及)/u;
const breaksOff = /[，。；：！？,;:!?]/u;
/** A clause that ends here wants `==` after it: 只能用. */
const wanting = /(?:[能要只该别可不再改而]用|使用|(?:^|[，。；！？,;!?])\s*(?:用|[和与而]))$/u;
const clauseEnd = /[，；,;]$/u;

/** Whether both pairs of signs are spoken of, as in `==操作符比较值，只能用==操作符`, rather than around what is highlighted. */
function isOperator(between: Event[], after: Event | undefined, context: TokenizeContext): boolean {
  const first = dataOf(between[0], context);
  const last = dataOf(between.at(-1), context);
  const next = dataOf(after, context);
  if (ofSign.test(first) && ofSign.test(next)) return true;
  if (!breaksOff.test(first) && !breaksOff.test(last)) return false;
  if (operatorWord.test(next) || wanting.test(last) || joining.test(first)) return true;
  return clauseEnd.test(last) && ofSign.test(next);
}

function dataOf(event: Event | undefined, { sliceSerialize }: TokenizeContext): string {
  return event?.[1].type === 'data' ? sliceSerialize(event[1]) : '';
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
