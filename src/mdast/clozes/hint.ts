import type { Guess, Mark, Piece } from './pieces.js';

/** Languages in which `a::b` is one name. */
const scoped =
  /^[{.]*(?:c\+\+|cpp|cc|cxx|hpp|h|cuda|rust|rs|php|perl|pl|ruby|rb|java|kotlin|kt|scala|csharp|cs|c#|haskell|hs|r|tcl|sql|pgsql|plpgsql|postgresql|elixir|julia)\b/iu;
/** Names that nobody would give a hint for. */
const namespaces = /(?:^|[^\w])(?:std|boost|absl|crate|self|super|Self|parent|static|global)$/u;
const address = /^[\da-f:.]*::[\da-f:.]*(?:\/\d{1,3})?(?:%\w+)?$/iu;
/** The longest text on either side of a `::` that is looked at. */
const widest = 64;

/** All `a::b` in the code of some content. */
export type Names = () => Set<string>;

export function namesIn(pieces: Piece[]): Names {
  let names: Set<string> | undefined;
  return () => {
    const code = pieces.filter(({ kind, text }) => kind === 'code' && !text.includes('{{c'));
    names ??= new Set(code.flatMap(({ text }) => text.match(/(?<!\w)\w{1,64}::\w{1,64}/gu) ?? []));
    return names;
  };
}

/**
 * Which `::` of a deletion begins its hint: the first that is not part of a name or an address. `std::vector`, `::1`,
 * `Foo::bar()` and, in a language that has it, any `a::b` are names for certain; `a::b::c`, a name with an underscore
 * or a capital inside, and one that stands in code beside it are taken for one as a guess. Everything else is
 * what Anki reads: text, `::`, hint.
 */
export function hintAmong(
  separators: Mark[],
  { open, close }: { open: Mark; close: Mark },
  elsewhere: Names,
): { hint?: Mark; guess?: Guess } {
  let guess: Guess | undefined;
  const names = separators.map(mark => nameAround(mark, open, close));
  const tight = names.filter(name => name?.words && !name.goesOn).length;
  for (const [index, mark] of separators.entries()) {
    const name = names[index];
    const previous = separators[index - 1];
    // `:::` and `::::` hold two marks that touch.
    const touches = previous?.piece === mark.piece && previous.end === mark.at;
    const isSure = name !== undefined && certainly(name, open.piece);
    const isName = isSure || (name !== undefined && isLikely(name, open, tight, elsewhere));
    if (!isName && !touches) {
      if (open.piece.kind === 'code' && spansLines(mark, close)) continue;
      return { hint: mark, ...(guess && { guess }) };
    }
    if (name && isName && !isSure) guess ??= { text: `${name.left}::${name.right}` };
  }
  return guess ? { guess } : {};
}

interface Name {
  left: string;
  right: string;
  /** Whether it stands at the very start of the deletion. */
  starts: boolean;
  /** Whether there is a word on either side. */
  words: boolean;
  /** Whether another word follows: `a::some words` is rather a hint. */
  goesOn: boolean;
}

/** What touches a `::` without white space; undefined if nothing does on its right. */
function nameAround({ piece, at, end }: Mark, open: Mark, close: Mark): Name | undefined {
  const from = open.piece === piece ? open.end : 0;
  const to = close.piece === piece ? close.at : piece.text.length;
  const left = /[!-~]*$/u.exec(piece.text.slice(Math.max(from, at - widest), at))?.[0] ?? '';
  const right = /^(?:(?!::)[!-~])*/u.exec(piece.text.slice(end, Math.min(to, end + widest)))?.[0] ?? '';
  if (right === '') return undefined;
  return {
    left,
    right,
    starts: open.piece === piece && at === open.end,
    words: /[\w>]$/u.test(left) && /^\w/u.test(right),
    goesOn: /^\s+\p{L}/u.test(piece.text.slice(end + right.length, Math.min(to, end + right.length + 8))),
  };
}

function certainly({ left, right, starts, words, goesOn }: Name, piece: Piece): boolean {
  const whole = `${left}::${right}`;
  if (address.test(whole) && /\d/u.test(whole) && (starts || left !== '')) return true;
  if (!words) return false;
  if (isScoped(piece) && !goesOn) return true;
  return (
    namespaces.test(left) ||
    /^\w+(?:\(|<|!\()/u.test(right) ||
    /^(?:new|class)(?!\w)/u.test(right) ||
    left.endsWith('>')
  );
}

function isScoped({ kind, lang }: Piece): boolean {
  return kind === 'code' && lang !== undefined && scoped.test(lang);
}

function isLikely(name: Name, { piece }: Mark, tight: number, elsewhere: Names): boolean {
  const { left, right, starts, words, goesOn } = name;
  if (starts) return /^[A-Za-z_]/u.test(right);
  if (!words) return false;
  if (isScoped(piece)) return true;
  if (goesOn) return false;
  const [first, second] = [/\w*$/u.exec(left)?.[0] ?? '', /^\w*/u.exec(right)?.[0] ?? ''];
  if (tight > 1 || [first, second].some(word => /_|[a-z][A-Z]/u.test(word))) return true;
  return elsewhere().has(`${first}::${second}`);
}

function spansLines(mark: Mark, close: Mark): boolean {
  return mark.piece.text.slice(mark.end, close.at).includes('\n');
}
