const quotes = new Set(['"', "'", '`']);
const closing: Record<string, string> = { '{': '}', '(': ')', '[': ']' };

/** Characters that a bracket may hold; what is longer is text that was meant as it stands. */
const longestBracket = 100_000;

/** Where the brackets of a text are closed. Each stretch is read once, however often it is asked for. */
export class Brackets {
  private readonly ends = new Map<number, number | undefined>();
  private readonly strings = new Map<number, number | undefined>();

  private comments = true;

  constructor(private readonly text: string) {}

  /** The end of a comment that starts at a place; undefined if none ends it. */
  endOfComment(start: number): number | undefined {
    const end = this.comments ? this.text.indexOf('*/}', start) : -1;
    // If none ends here, none ends further on.
    this.comments = end >= 0;
    return end < 0 ? undefined : end + 3;
  }

  /** Behind the bracket that closes the one at a place; undefined if none does. Strings are passed over. */
  endOf(start: number): number | undefined {
    if (!this.ends.has(start)) this.read(start);
    const end = this.ends.get(start);
    return end === undefined || end - start > longestBracket ? undefined : end;
  }

  /** The end of a line, or of the brackets and strings that it opens; undefined if one is never closed. */
  endOfLine(from: number, to: number): number | undefined {
    let at = from;
    while (at < to) {
      const character = this.text[at] as string;
      if (closing[character] !== undefined) {
        const end = this.endOf(at);
        if (end === undefined) return undefined;
        at = end;
      } else at = (quotes.has(character) ? this.endOfString(at) : undefined) ?? at + 1;
    }
    return at;
  }

  /** Reads on until a bracket is closed, and keeps what is found about those inside it. */
  private read(start: number): void {
    const { text } = this;
    const open: { at: number; end: string }[] = [];
    for (let at = start; at < text.length; at++) {
      const character = text[at] as string;
      if (quotes.has(character)) {
        const end = this.endOfString(at);
        if (end !== undefined) at = end - 1;
      } else if (closing[character] !== undefined) {
        // One that was read before; if it is never closed, nor is what it is in.
        const known = this.ends.get(at);
        if (known !== undefined) at = known - 1;
        else if (this.ends.has(at)) break;
        else open.push({ at, end: closing[character] });
      } else if (character === open.at(-1)?.end) {
        this.ends.set(open.pop()?.at as number, at + 1);
        if (open.length === 0) return;
      }
    }
    for (const { at } of open) this.ends.set(at, undefined);
  }

  private endOfString(start: number): number | undefined {
    if (this.strings.has(start)) return this.strings.get(start);
    const end = endOfString(this.text, start);
    this.strings.set(start, end);
    return end;
  }
}

function endOfString(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
    else if (text[at] === '\n' && quote !== '`') return undefined;
  }
  return undefined;
}

const head = /<(?<close>\/?)(?<name>[A-Za-z][\w-]*(?:[.:][A-Za-z][\w-]*)*)?/uy;
const attribute = /\s+(?:[A-Za-z_:$][\w:.$-]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?=\{)))?|\s+(?=\{)/uy;
const tail = /\s*\/?>/uy;

export interface JsxTag {
  /** Empty for a fragment. */
  name: string;
  kind: 'opening' | 'closing' | 'whole';
  end: number;
  /** Whether HTML would not have it: a component, a fragment, or a tag with an expression among its attributes. */
  isJsx: boolean;
}

/** The tag that begins at a place; undefined where there is none. */
export function jsxTagAt(text: string, start: number, brackets: Brackets): JsxTag | undefined {
  head.lastIndex = start;
  const { close, name } = head.exec(text)?.groups ?? {};
  if (close === undefined || (name === undefined && text[head.lastIndex] !== '>')) return undefined;
  let at = head.lastIndex;
  let hasExpression = false;
  for (;;) {
    tail.lastIndex = at;
    if (tail.test(text)) break;
    attribute.lastIndex = at;
    if (!attribute.test(text)) return undefined;
    at = attribute.lastIndex;
    if (text[at] !== '{') continue;
    const end = brackets.endOf(at);
    if (end === undefined) return undefined;
    hasExpression = true;
    at = end;
  }
  const end = tail.lastIndex;
  const isJsx = hasExpression || name === undefined || /^[A-Z]/u.test(name) || name.includes('.');
  const kind = close === '/' ? 'closing' : text.endsWith('/>', end) ? 'whole' : 'opening';
  return { name: name ?? '', kind, end, isJsx };
}
