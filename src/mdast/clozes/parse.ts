import { clozeOpening } from '../cloze.js';
import { hintAmong, type Names, namesIn } from './hint.js';
import type { Guess, Mark, Piece } from './pieces.js';

/** A cloze deletion: `{{c1::text::hint}}`. */
export interface Gap {
  number: number;
  /** `{{c1::`, the `::` before the hint, and `}}`. */
  open: Mark;
  hint?: Mark;
  close: Mark;
  /** How many others are around it. */
  depth: number;
  /** How a `::` in it was read, where that is not certain. */
  guess?: Guess;
}

export interface Clozes {
  /** In the order in which they end, inner ones first. */
  gaps: Gap[];
  /** Openings without an end. */
  unclosed: Mark[];
}

interface Open extends Pick<Gap, 'number' | 'open' | 'depth'> {
  /** The token that ends it, if braces in it are balanced. */
  ends: number | undefined;
  separators: Mark[];
}

interface Token extends Mark {
  /** Of an opening mark. */
  number?: number;
  type: 'open' | '{' | '}' | '::';
}

/** How far the end of a cloze deletion with balanced braces is looked for, in braces and colons. */
const furthestEnd = 400;

/**
 * Finds the cloze deletions in some content. A code span, code block or formula is one thing: what stands in it neither
 * ends nor parts a deletion outside of it, and a deletion that begins in it ends in it. Braces inside a deletion are
 * balanced if they can be, so that `{{c1::{a: {b: 1}}}}` is whole; else it ends at the first `}}`, as in Anki.
 *
 * @param codeCounts whether marks in a piece of code are marks
 */
export function parseClozes(pieces: Piece[], codeCounts: (piece: Piece) => boolean): Clozes {
  const found: Clozes = { gaps: [], unclosed: [] };
  const text: Token[] = [];
  const depths = new Depths();
  const names = namesIn(pieces);
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'text') for (const token of tokensOf(piece, index)) text.push(token);
  }
  read(text, found, names, 0);
  const outer = [...found.gaps];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'math' && !(piece.kind === 'code' && codeCounts(piece))) continue;
    if (!piece.text.includes('{{c')) continue;
    read([...tokensOf(piece, index)], found, names, depths.of(index, outer));
  }
  return found;
}

/** How many deletions there are around a piece; asked for pieces in order. */
class Depths {
  #changes: Map<number, number> | undefined;
  #at = 0;
  #depth = 0;

  of(index: number, gaps: Gap[]): number {
    if (!this.#changes) {
      this.#changes = new Map();
      for (const { open, close } of gaps) {
        this.#changes.set(open.index, (this.#changes.get(open.index) ?? 0) + 1);
        this.#changes.set(close.index, (this.#changes.get(close.index) ?? 0) - 1);
      }
    }
    for (; this.#at <= index; this.#at++) this.#depth += this.#changes.get(this.#at) ?? 0;
    return this.#depth;
  }
}

const syntax = new RegExp(`${clozeOpening}|[{}]|::`, 'gu');
const texSyntax = new RegExp(String.raw`\\[\s\S]|${clozeOpening}|[{}]|::`, 'gu');

function* tokensOf(piece: Piece, index: number): Generator<Token> {
  for (const match of piece.text.matchAll(piece.kind === 'math' ? texSyntax : syntax)) {
    const [all, digits] = match;
    if (all.startsWith('\\')) continue;
    const place = { piece, index, at: match.index, end: match.index + all.length };
    if (digits !== undefined) yield { ...place, type: 'open', number: Number(digits) };
    else yield { ...place, type: all as '{' | '}' | '::' };
  }
}

function read(tokens: Token[], found: Clozes, names: Names, depth: number): void {
  const open: Open[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const top = open.at(-1);
    if (token.type === 'open') {
      const { number = 0 } = token;
      const { ends, separators } = balancedEnd(tokens, at);
      open.push({ number, open: token, ends, separators, depth: depth + open.length });
    } else if (token.type === '::') {
      if (top && top.ends === undefined) top.separators.push(token);
    } else if (token.type === '}' && top && isPair(tokens, at) && (top.ends ?? at) === at) {
      open.pop();
      const close = { ...token, end: token.end + 1 };
      const content = { open: top.open, close };
      const { hint, guess } = hintAmong(top.separators, content, names);
      found.gaps.push({
        number: top.number,
        ...content,
        depth: top.depth,
        ...(hint && { hint }),
        ...(guess && { guess }),
      });
      at++;
    }
  }
  for (const one of open) found.unclosed.push(one.open);
}

/** Whether two braces stand side by side. */
function isPair(tokens: Token[], at: number): boolean {
  const [one, two] = [tokens[at], tokens[at + 1]];
  return one !== undefined && two?.type === '}' && two.piece === one.piece && two.at === one.end;
}

/** The token that ends a deletion if every brace in it has a partner, within its own paragraph. */
function balancedEnd(tokens: Token[], start: number): { ends: number | undefined; separators: Mark[] } {
  const none = { ends: undefined, separators: [] };
  const stack: Token['type'][] = [];
  const separators: Mark[] = [];
  const { block } = (tokens[start] as Token).piece;
  const last = Math.min(tokens.length, start + furthestEnd);
  for (let at = start + 1; at < last; at++) {
    const token = tokens[at] as Token;
    if (token.piece.block !== block) return none;
    if (token.type === '::') {
      if (stack.length === 0) separators.push(token);
    } else if (token.type !== '}') stack.push(token.type);
    else if (stack.at(-1) === '{') stack.pop();
    else if (isPair(tokens, at)) {
      if (stack.length === 0) return { ends: at, separators };
      stack.pop();
      at++;
    }
  }
  return none;
}
