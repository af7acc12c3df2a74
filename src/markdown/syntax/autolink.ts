import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Chinese and Japanese punctuation, which URLs do not contain: `https://example.com，后面`. */
const mark = /[，。；：！？、…—（）【】《》〈〉「」『』〔〕“”‘’]/u;
const address = /^(?:https?:\/\/|www\.)[a-z\d][\w.-]*(?::\d+)?(?:[/?#].*)?$/iu;

/**
 * Ends a bare URL (`https://…`, `www.…`) before full-width punctuation, where GFM reads on to the next space. All other
 * URLs are left to GFM.
 */
export default function remarkBareLinks(this: Processor): undefined {
  const data = this.data();
  const starts = ['h', 'H', 'w', 'W'].map(letter => [letter.charCodeAt(0), bareLink]);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: Object.fromEntries(starts) }];
}

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

  function measure(inner: typeof effects, found: State, lost: State): State {
    inner.enter('data');
    const next: State = code => {
      const character = characterOf(code);
      if (/^[\s<]?$/u.test(character)) return lost(code);
      if (!mark.test(character)) {
        text += character;
        inner.consume(code);
        return next;
      }
      text = trimmed(text);
      if (!address.test(text)) return lost(code);
      inner.exit('data');
      return found(code);
    };
    return next;
  }
}

/** Without punctuation that ends a sentence, and without a closing bracket that the URL did not open. */
function trimmed(text: string): string {
  const short = text.replace(/[?!.,:*_~'"]+$/u, '');
  const isOpen = short.endsWith(')') && short.split(')').length > short.split('(').length;
  return isOpen ? trimmed(short.slice(0, -1)) : short;
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
