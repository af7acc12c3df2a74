import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { widthOf } from '../../language/columns.js';
import { wrapping } from '../thresholds.js';

/** A line break within a paragraph, as its file has it. */
interface Break {
  node: Text;
  /** Its place in the text of the node. */
  offset: number;
  /** Columns of the line before it, with indentation and markup. */
  width: number;
  /** Columns that this line and the first word of the next would take. */
  withNext: number;
}

/**
 * The offsets of line breaks in each text where an editor wrapped a line: the next word had no room on it, in a file most lines
 * of which end like that, or a sentence goes on behind a long line.
 *
 * @param source the text of the file that the tree was made from
 */
export function wrappedBreaks(tree: Root, source: string): Map<Text, Set<number>> {
  const breaks = breaksIn(tree, source.split(/\r?\n/u));
  const column = fillColumn(breaks);
  const found = new Map<Text, Set<number>>();
  for (const { node, offset, width, withNext } of breaks) {
    const isFull = column !== undefined && withNext > column;
    // A line that was changed after it had been wrapped may be any length.
    const least = column === undefined ? wrapping.narrowest : 0;
    if (isFull || (width >= least && goesOn(node.value, offset)))
      found.set(node, (found.get(node) ?? new Set()).add(offset));
  }
  return found;
}

/** The column that most lines end at, as near as their words allow; nothing if that are not enough of them. */
function fillColumn(breaks: readonly Break[]): number | undefined {
  if (breaks.length < wrapping.least) return undefined;
  // Lines that leave room for the next word from some column on, against those that reach it.
  const starts = breaks.map(({ width }) => width).sort((a, b) => a - b);
  const ends = breaks.map(({ withNext }) => withNext).sort((a, b) => a - b);
  let best = { count: 0, column: 0 };
  let ended = 0;
  for (const [index, column] of starts.entries()) {
    if (starts[index + 1] === column) continue;
    while ((ends[ended] ?? Number.POSITIVE_INFINITY) <= column) ended++;
    const count = index + 1 - ended;
    if (count > best.count) best = { count, column };
  }
  const { count, column } = best;
  const isWrapped =
    column >= wrapping.narrowest && column <= wrapping.widest && count >= breaks.length * wrapping.share;
  return isWrapped ? column : undefined;
}

/** Whether a sentence goes on behind a break, in a script with small letters. */
function goesOn(text: string, offset: number): boolean {
  const [before, after] = [text.slice(Math.max(0, offset - 1), offset), text.slice(offset + 1, offset + 3)];
  return /^(?:\p{Ll}|\p{Lu}|\p{N}|,)$/u.test(before) && /^\p{Ll}/u.test(after);
}

function breaksIn(tree: Root, lines: readonly string[]): Break[] {
  const breaks: Break[] = [];
  visit(tree, 'text', (node: Text) => {
    if (!node.value.includes('\n') || !node.position) return;
    const { start, end } = node.position;
    const pieces = node.value.split('\n');
    if (pieces.length - 1 !== end.line - start.line) return;
    let offset = 0;
    for (const [index, piece] of pieces.slice(0, -1).entries()) {
      offset += piece.length;
      const line = lines[start.line - 1 + index] ?? '';
      const next = lines[start.line + index] ?? '';
      if (
        line.trimEnd().endsWith(piece.trim().slice(-near)) &&
        next.includes((pieces[index + 1] ?? '').trim().slice(0, near))
      ) {
        const width = widthOf(line.trimEnd());
        breaks.push({ node, offset, width, withNext: width + widthOf(firstWord(next)) });
      }
      offset++;
    }
  });
  return breaks;
}

/** So many characters on each side of a break show that it is one of this file and not of one that it embeds. */
const near = 8;

/** A space and the word after it; before Chinese and Japanese, one character with the punctuation that cannot begin a line. */
function firstWord(line: string): string {
  const [word = ''] =
    /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f]*|\S+)/u.exec(
      line.replace(/^[\s>]+/u, ''),
    ) ?? [''];
  return ` ${word}`;
}
