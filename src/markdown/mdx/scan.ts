const quotes = new Set(['"', "'", '`']);
const closing: Record<string, string> = { '{': '}', '(': ')', '[': ']' };

/** Characters that a bracket may hold; what is longer is text that was meant as it stands. */
export const longestBracket = 100_000;

/** Where the bracket that stands at a place is closed, behind it; undefined where it is not. Strings are passed over. */
export function endOfBracket(text: string, start: number): number | undefined {
  const open: string[] = [];
  const last = Math.min(text.length, start + longestBracket);
  for (let at = start; at < last; at++) {
    const character = text[at] as string;
    if (quotes.has(character)) {
      const end = endOfString(text, at);
      if (end !== undefined) at = end - 1;
    } else if (closing[character] !== undefined) open.push(closing[character]);
    else if (character === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
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

/** A tag of JSX that HTML would not have: one of a component, a fragment, or one with an expression among its attributes. */
export interface JsxTag {
  end: number;
  isOpening: boolean;
}

/** The tag that begins at a place; undefined where there is none. */
export function jsxTagAt(text: string, start: number): JsxTag | undefined {
  head.lastIndex = start;
  const { close, name } = head.exec(text)?.groups ?? {};
  if (close === undefined) return undefined;
  let at = head.lastIndex;
  let hasExpression = false;
  for (;;) {
    tail.lastIndex = at;
    if (tail.test(text)) break;
    attribute.lastIndex = at;
    if (!attribute.test(text)) return undefined;
    at = attribute.lastIndex;
    if (text[at] !== '{') continue;
    const end = endOfBracket(text, at);
    if (end === undefined) return undefined;
    hasExpression = true;
    at = end;
  }
  const isComponent = name === undefined || /^[A-Z]/u.test(name) || name.includes('.');
  if (!isComponent && !hasExpression) return undefined;
  return { end: tail.lastIndex, isOpening: close === '' };
}
