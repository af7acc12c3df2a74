import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

const ends = { comment: '-->', section: ']]>', instruction: '?>', declaration: '>' } as const;
type Kind = keyof typeof ends;
const [exclamationMark, questionMark] = [33, 63];

/**
 * A micromark extension that saves time on comments, instructions and declarations that are not closed in their
 * paragraph: the parser would read the rest of the paragraph for each, here it does so for the first.
 */
export function limitHtmlScans(): Extension {
  const unclosed = new WeakMap<TokenizeContext, Set<Kind>>();
  const isUnclosed: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      const known = unclosed.get(this) ?? new Set<Kind>();
      unclosed.set(this, known);
      let kind: Kind | undefined;
      let tail = '';
      const inside: State = code => {
        if (kind === undefined) {
          const found = kindOf(tail, code);
          if (found === undefined) return leave(nok)(code);
          if (found !== 'more') kind = found;
          if (kind && known.has(kind)) return leave(ok)(code);
        }
        if (code === null) {
          if (kind) known.add(kind);
          return leave(nok)(code);
        }
        if (kind && tail.endsWith(ends[kind])) return leave(nok)(code);
        effects.consume(code);
        tail = (tail + (code < 0 ? ' ' : String.fromCharCode(code))).slice(-3);
        return inside;
      };
      const leave = (state: State) => {
        effects.exit('data');
        return state;
      };
      return code => {
        if (code !== exclamationMark && code !== questionMark) return nok(code);
        effects.enter('data');
        effects.consume(code);
        tail = String.fromCharCode(code);
        if (code === questionMark) kind = 'instruction';
        return kind && known.has(kind) ? leave(ok) : inside;
      };
    },
  };
  const construct: Construct = {
    name: 'unclosedHtml',
    tokenize(effects, ok, nok) {
      return code => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return effects.check(isUnclosed, ok, nok);
      };
    },
  };
  return { text: { 60: construct } };
}

/** What the characters after `<!` begin. */
function kindOf(read: string, code: Code): Kind | 'more' | undefined {
  const next = code === null || code < 0 ? '' : String.fromCharCode(code);
  if (read === '!-') return next === '-' ? 'comment' : undefined;
  if (next === '-') return 'more';
  if (next === '[') return 'section';
  return /[a-z]/iu.test(next) ? 'declaration' : undefined;
}
