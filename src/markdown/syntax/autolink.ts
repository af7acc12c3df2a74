import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { longestTrail } from '../thresholds.js';

/** Chinese and Japanese punctuation, which URLs do not contain: `https://example.com，后面`. */
const mark = /[，。；：！？、…—（）【】《》〈〉「」『』〔〕“”‘’]/u;
const trail = /[?!.,:*_~'")]/u;
const starts = ['http://', 'https://', 'www.'];
const address = /^(?:https?:\/\/|www\.)[a-z\d][\w.-]*(?::\d+)?(?:[/?#].*)?$/iu;

/**
 * Ends a bare URL (`https://…`, `www.…`) before full-width punctuation and before `)` with a Han character behind it, where
 * GFM reads on to the next space, and before a run of punctuation, through all of which GFM would look for its end at each.
 * All other URLs are left to GFM.
 */
export default function remarkBareLinks(this: Processor): undefined {
  const data = this.data();
  const letters = ['h', 'H', 'w', 'W'].map(letter => [letter.charCodeAt(0), bareLink]);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: Object.fromEntries(letters) }];
}

/** Up to where there is no end for a bare URL in a text, so that no part of it is read twice. */
const endless = new WeakMap<TokenizeContext, number>();

const bareLink: Construct = {
  name: 'bareLink',
  tokenize,
  previous: code => code === null || !/[a-z\d_/]/iu.test(characterOf(code)),
};

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let text = '';
  const type = () => (/^w/iu.test(text) ? 'literalAutolinkWww' : 'literalAutolinkHttp');
  // It is read once to find its end, then once more to consume it.
  const take = (left: number): State => {
    return code => {
      effects.consume(code);
      return left > 1 ? take(left - 1) : done;
    };
  };
  const done: State = code => {
    effects.exit(type());
    effects.exit('literalAutolink');
    return ok(code);
  };
  const begin: State = code => {
    effects.enter('literalAutolink');
    effects.enter(type());
    return take(text.length)(code);
  };
  return effects.check({ tokenize: measure, partial: true }, begin, nok);

  function measure(this: TokenizeContext, inner: typeof effects, found: State, lost: State): State {
    if (this.now().offset < (endless.get(this) ?? 0)) return lost;
    inner.enter('data');
    let run = 0;
    let open = 0;
    // Asked of the text itself, it would be put together anew for each of its characters.
    let last = '';
    const next: State = code => {
      const character = characterOf(code);
      // The text of a link may be its address.
      const isLinkText = character === '(' && last === ']';
      if (/^[\s<]?$/u.test(character) || isLinkText) {
        endless.set(this, this.now().offset);
        return lost(code);
      }
      const isClosed = open < 0 && last === ')' && /\p{Script=Han}/u.test(character);
      if (!mark.test(character) && !isClosed && run <= longestTrail) {
        open += character === '(' ? 1 : character === ')' ? -1 : 0;
        text += character;
        last = character;
        if (text.length < 8 && !begins(text)) return lost(code);
        run = trail.test(character) ? run + 1 : 0;
        inner.consume(code);
        return next;
      }
      text = trimmed(text);
      if (!address.test(text)) {
        endless.set(this, this.now().offset);
        return lost(code);
      }
      inner.exit('data');
      return found(code);
    };
    return next;
  }
}

/** Whether a text is the beginning of an address, or the other way round. */
function begins(text: string): boolean {
  const lower = text.toLowerCase();
  return starts.some(start => lower.startsWith(start) || start.startsWith(lower));
}

/** Without punctuation that ends a sentence, and without closing brackets that the URL did not open. */
function trimmed(text: string): string {
  let surplus = text.split(')').length - text.split('(').length;
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus--;
    else if (!/[?!.,:*_~'"]/u.test(last)) break;
  }
  return text.slice(0, end);
}

/** A micromark character code as text; empty at the end, a space for tabs and line endings. */
function characterOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

// The names of the constructs that GFM's extension uses for links.
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}
