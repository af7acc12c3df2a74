import type { ElementContent } from 'hast';
import type { Code, Html, InlineCode, Nodes, Parent, Text } from 'mdast';
import { isClozeNumber } from '../cloze.js';
import { type Clozes, type Gap, parseClozes } from './parse.js';
import { type Holder, type Mark, type Piece, piecesOf } from './pieces.js';

/** The most deletions around another that Anki reads; deeper ones lose their marks. */
const deepest = 8;

/** Finds the cloze deletions in some content, and its pieces. In code only where it was decided that they are meant. */
export function clozesIn(nodes: Nodes[], codeCounts = areMeant): Clozes & { pieces: Piece[] } {
  const pieces = piecesOf(nodes);
  if (!pieces.some(({ text }) => text.includes('{{c'))) return { gaps: [], unclosed: [], pieces };
  const { gaps, unclosed } = parseClozes(pieces, codeCounts);
  return { gaps: gaps.filter(gap => !isEmpty(gap, pieces)), unclosed, pieces };
}

/** Deletions without content, which would be cards without an answer; their marks are shown as they are. */
export function emptyClozes(nodes: Nodes[], codeCounts = areMeant): Gap[] {
  const pieces = piecesOf(nodes);
  if (!pieces.some(({ text }) => text.includes('{{c'))) return [];
  return parseClozes(pieces, codeCounts).gaps.filter(gap => isEmpty(gap, pieces));
}

function areMeant({ node }: Piece): boolean {
  return (node as Code | Html | InlineCode | Text).data?.gaps === true;
}

/** Whether Anki makes a card of a deletion. */
export function isAsked({ number, depth }: Gap): boolean {
  return isClozeNumber(number) && depth < deepest;
}

/** What a deletion holds as text, without its hint; of code and formulas the source. */
export function contentOf(gap: Gap, pieces: Piece[]): string {
  return textBetween(gap.open, gap.hint ?? gap.close, pieces);
}

/** The hint of a deletion as text; empty if there is none. */
export function hintOf({ hint, close }: Gap, pieces: Piece[]): string {
  return hint ? textBetween(hint, close, pieces) : '';
}

function textBetween(from: Mark, to: Mark, pieces: Piece[]): string {
  if (from.index === to.index) return from.piece.text.slice(from.end, to.at);
  const between = pieces.slice(from.index + 1, to.index).map(({ text }) => text);
  return [from.piece.text.slice(from.end), ...between, to.piece.text.slice(0, to.at)].join('');
}

function isEmpty(gap: Gap, pieces: Piece[]): boolean {
  const end = gap.hint ?? gap.close;
  for (let index = gap.open.index; index <= end.index; index++) {
    const { kind, text, node } = pieces[index] as Piece;
    if (kind === 'solid' && node.type !== 'break') return false;
    const from = index === gap.open.index ? gap.open.end : 0;
    const to = index === end.index ? end.at : text.length;
    if (text.slice(from, to).trim() !== '') return false;
  }
  return true;
}

/** The line of a piece's text, for a finding; the whole node where the lines of its text are not those of the notes. */
export function placeOf({ node, from }: Piece, at: number): Nodes['position'] {
  const { position } = node;
  if (!position || !('value' in node)) return position;
  const lines = node.value.slice(0, from + at).split('\n').length - 1;
  const line = position.start.line + lines + (node.type === 'code' || node.type === 'math' ? 1 : 0);
  if (line === position.start.line || line > position.end.line) return position;
  const end = line === position.end.line ? position.end : { line, column: 1 };
  return { start: { line, column: 1 }, end };
}

/** What the marks of a deletion become; `undefined` for the hint removes it. */
export interface Rewritten {
  open: string;
  close: string;
  hint?: string | undefined;
  /** What the content becomes; omitted: it stays. */
  content?: string;
}

/**
 * A copy of some content with the marks of its cloze deletions rewritten; the content itself if it has none.
 *
 * A deletion in a formula after `^`, `_` or a command stays a group: `x^{{c1::ab}}` is `x^{ab}`.
 */
export function rewriteClozes<Node extends Nodes>(
  nodes: Node[],
  rewrite: (gap: Gap, index: number) => Rewritten,
): Node[] {
  if (clozesIn(nodes).gaps.length === 0) return nodes;
  const copy = structuredClone(nodes);
  const { gaps, pieces } = clozesIn(copy);
  const edits = new Edits(pieces);
  for (const [index, gap] of gaps.entries()) {
    const { open, close, hint, content } = rewrite(gap, index);
    const { hint: separator } = gap;
    const [before, after] = isGroup(gap) ? ['{', '}'] : ['', ''];
    edits.replace(withLineEnd(gap.open, pieces), open + before);
    if (content !== undefined) {
      edits.remove(gap.open, gap.close);
      edits.replace(gap.close, content + after + close);
    } else if (separator && hint === undefined) {
      edits.remove(separator, gap.close);
      edits.replace(separator, after);
      edits.replace(gap.close, close);
    } else {
      if (separator) edits.replace(separator, after + hint);
      edits.replace(withLineEnd(gap.close, pieces), (separator ? '' : after) + close);
    }
  }
  edits.apply();
  const root = { type: 'root', children: copy } as unknown as Parent;
  prune(root as Nodes, edits);
  return root.children as Node[];
}

/** A copy of some content without the marks and hints of cloze deletions. */
export function withoutClozes<Node extends Nodes>(nodes: Node[]): Node[] {
  return rewriteClozes(nodes, () => ({ open: '', close: '' }));
}

/** A mark with the line break next to it, if it is alone on the first or last line of a paragraph. */
function withLineEnd(mark: Mark, pieces: Piece[]): Mark {
  const { piece, index, at, end } = mark;
  if (piece.node.type !== 'text') return mark;
  const isFirst = at === 0 && pieces[index - 1]?.block !== piece.block;
  const isLast = end === piece.text.length && pieces[index + 1]?.block !== piece.block;
  if (isFirst && piece.text[end] === '\n') return { ...mark, end: end + 1 };
  return isLast && piece.text[at - 1] === '\n' ? { ...mark, at: at - 1 } : mark;
}

function isGroup({ open: { piece, at } }: Gap): boolean {
  return piece.kind === 'math' && /(?:[\^_]|\\[a-z]+)\s*$/iu.test(piece.text.slice(Math.max(0, at - 32), at));
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

class Edits {
  readonly #edits = new Map<number, Edit[]>();
  /** Nodes that nothing is left of. */
  readonly gone = new Set<Nodes>();
  /** Texts of which only blanks are left: they part their neighbours, if there are any. */
  readonly blank = new Set<Nodes>();

  constructor(readonly pieces: Piece[]) {}

  replace({ index, at, end }: Mark, text: string): void {
    this.#add(index, { from: at, to: end, text });
  }

  /** Removes everything between two marks. */
  remove(from: Mark, to: Mark): void {
    for (let index = from.index; index <= to.index; index++) {
      const piece = this.pieces[index] as Piece;
      const start = index === from.index ? from.end : 0;
      const end = index === to.index ? to.at : piece.text.length;
      if (piece.kind === 'solid') this.gone.add(piece.node);
      else if (start < end) this.#add(index, { from: start, to: end, text: '' });
    }
  }

  #add(index: number, edit: Edit): void {
    const edits = this.#edits.get(index);
    if (edits) edits.push(edit);
    else this.#edits.set(index, [edit]);
  }

  apply(): void {
    const byNode = new Map<Holder, Edit[]>();
    for (const [index, edits] of this.#edits) {
      const { node, from, text } = this.pieces[index] as Piece;
      const holder = node as Holder;
      const all = byNode.get(holder) ?? [];
      for (const edit of edits) all.push({ ...edit, from: edit.from + from, to: edit.to + from });
      byNode.set(holder, all);
      const isWhole = edits.some(edit => edit.text === '' && edit.from === 0 && edit.to === text.length);
      if (isWhole && text !== '' && holder.type !== 'html') this.gone.add(holder);
    }
    for (const [node, edits] of byNode) {
      const { value } = node;
      node.value = edited(value, edits, 0);
      if (node.type === 'math' || node.type === 'inlineMath') setShown(node.data?.hChildren ?? [], value, node.value);
      if (node.type === 'text' && node.value.trim() === '') (node.value === '' ? this.gone : this.blank).add(node);
      const tokens = node.type === 'code' ? node.data?.tokens : undefined;
      if (!tokens) continue;
      let start = 0;
      for (const token of tokens) {
        const length = token.text.length;
        token.text = edited(token.text, edits, start);
        start += length;
      }
    }
  }
}

/** Applies edits to a piece of a text that starts at an offset; each replacement goes to where its range begins. */
function edited(value: string, edits: Edit[], offset: number): string {
  const end = offset + value.length;
  const inside = edits
    .filter(({ from, to }) => from < end && to > offset)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let text = '';
  let at = offset;
  for (const edit of inside) {
    if (edit.to <= at) continue;
    text += value.slice(at - offset, Math.max(at, edit.from) - offset);
    if (edit.from >= offset) text += edit.text;
    at = Math.min(end, edit.to);
  }
  return text + value.slice(at - offset);
}

/** Changes the text that a formula is shown by: its value, or its source if it has a mistake. */
function setShown(children: readonly ElementContent[], before: string, after: string): void {
  for (const child of children) {
    if (child.type === 'text') child.value = child.value.split(before).join(after);
    else if (child.type === 'element') setShown(child.children, before, after);
  }
}

/** Drops nodes that are gone, and their parents if nothing else but blanks is in them. */
function prune(node: Nodes, edits: Edits): void {
  const { gone, blank } = edits;
  if (!('children' in node) || gone.size + blank.size === 0) return;
  const parent = node as Parent;
  const kept = parent.children.filter(child => {
    if (gone.has(child)) return false;
    if (!('children' in child)) return true;
    const before = child.children.length;
    prune(child, edits);
    return child.children.length > 0 || before === 0;
  });
  if (kept.every(child => blank.has(child))) kept.length = 0;
  if (kept.length < parent.children.length) parent.children = kept;
}

export type { Clozes, Gap, Mark, Piece };
