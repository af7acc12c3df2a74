import { clozeOpening } from '../../mdast/cloze.js';
import { escapeHtml } from '../../render/escape.js';

/** A field's HTML around its cloze deletions, which may hold others. */
type Piece = string | Gap;

interface Gap {
  number: number;
  pieces: Piece[];
  hint?: string;
}

const mark = new RegExp(`${clozeOpening}|\\}\\}`, 'gu');

/**
 * What Anki shows of a text with cloze deletions: those of a card as blanks, or their hints, on the front; their text on the
 * back; the others as text. Empty if the text has none of the card's.
 *
 * @param number which cloze deletions the card asks for
 * @see https://docs.ankiweb.net/editing.html#cloze-deletion
 */
export function showClozes(html: string, number: number, side: 'front' | 'back'): string {
  const pieces = parse(html);
  return has(pieces, number) ? write(pieces, number, side) : '';
}

/** The text of the cloze deletions of a card, as Anki compares it with what is typed. */
export function clozeTexts(html: string, number: number): string {
  return gapsOf(parse(html))
    .filter(gap => gap.number === number)
    .map(({ pieces }) => textOf(pieces))
    .join(', ');
}

function parse(html: string): Piece[] {
  const root: Piece[] = [];
  const open: (Gap & { mark: string })[] = [];
  const add = (text: string) => {
    const gap = open.at(-1);
    const hint = gap ? text.indexOf('::') : -1;
    if (gap && hint >= 0) gap.hint = text.slice(hint + 2);
    const shown = hint >= 0 ? text.slice(0, hint) : text;
    if (shown !== '') (gap?.pieces ?? root).push(shown);
  };
  let end = 0;
  for (const found of html.matchAll(mark)) {
    if (found.index > end) add(html.slice(end, found.index));
    end = found.index + found[0].length;
    if (found[1] !== undefined) open.push({ number: Number(found[1]), pieces: [], mark: found[0] });
    else {
      const closed = open.pop();
      if (closed) (open.at(-1)?.pieces ?? root).push(closed);
      else add('}}');
    }
  }
  if (end < html.length) add(html.slice(end));
  // One that nothing closes is text.
  for (const gap of open) root.push(gap.mark, ...gap.pieces, ...(gap.hint === undefined ? [] : [`::${gap.hint}`]));
  return root;
}

function gapsOf(pieces: readonly Piece[]): Gap[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece, ...gapsOf(piece.pieces)]));
}

function has(pieces: readonly Piece[], number: number): boolean {
  return gapsOf(pieces).some(gap => gap.number === number);
}

function write(pieces: readonly Piece[], number: number, side: 'front' | 'back'): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece;
      const ordinal = `data-ordinal="${piece.number}"`;
      if (piece.number !== number)
        return `<span class="cloze-inactive" ${ordinal}>${write(piece.pieces, number, side)}</span>`;
      if (side === 'back') return `<span class="cloze" ${ordinal}>${write(piece.pieces, number, side)}</span>`;
      const hidden = escapeHtml(textOf(piece.pieces));
      return `<span class="cloze" data-cloze="${hidden}" ${ordinal}>[${piece.hint ?? '...'}]</span>`;
    })
    .join('');
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');
}
