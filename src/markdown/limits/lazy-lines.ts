import type { Construct, Event, Extension, ParseContext, Token, TokenizeContext } from 'micromark-util-types';

/**
 * A micromark extension that saves time on lines that go on with a quotation or an item without its mark. At each of them the
 * parser looks back through all that is inside for what is still open; here it finds that first.
 */
export function limitLazyLines(): Extension {
  const known = new WeakSet<ParseContext>();
  const construct: Construct = {
    partial: true,
    tokenize(_effects, _ok, nok) {
      const { parser } = this;
      if (!known.has(parser)) {
        known.add(parser);
        const { flow } = parser;
        parser.flow = from => watched(flow(from), parser);
      }
      return nok;
    },
  };
  return { document: { null: construct } };
}

function watched(flow: TokenizeContext, { lazy }: ParseContext): TokenizeContext {
  const { write } = flow;
  /** Where what was found open last begins. */
  let at = 0;
  let found: Token | undefined;
  let sign: Event | undefined;
  const isOpen = (token: Token | undefined, line: number) =>
    token?.end === undefined && (token?.start.line ?? line) < line;
  const openBefore = (line: number): Token | undefined => {
    if (found && flow.events[at]?.[1] === found && isOpen(found, line)) return found;
    at = flow.events.findLastIndex(([, token]) => isOpen(token, line));
    found = flow.events[at]?.[1];
    return found;
  };
  flow.write = slice => {
    if (sign) flow.events.pop();
    sign = undefined;
    const { line } = flow.now();
    const events = write(slice);
    if (lazy[line] && slice.at(-1) !== null && openBefore(line)) {
      sign = ['enter', found as Token, flow];
      flow.events.push(sign);
    }
    return events;
  };
  return flow;
}
