import type { Root } from 'mdast';
import { cutOf } from './cut.js';
import { frontMatterEnd } from './front-matter.js';
import { guessDefinitions } from './guess.js';
import { type Asked, asking, type Known } from './identifiers.js';
import type { Start } from './shift.js';

/** Parses a text separately; `asked` answers for the definitions of the file it belongs to, starting at `start`. */
export type Parse = (text: string, start: Start, asked: Asked) => Root;

/** A part of a file that was parsed separately. */
export interface Segment {
  start: Start;
  /**
   * The parsed text: the segment and, except for the last one, some text below it that does not belong to the segment.
   */
  text: string;
  /** Its tree, with only the nodes of the segment. */
  tree: Root;
  asked: Asked;
}

/** The segments of a file, each of about `size` characters or a single longer block. */
export function* segmentsOf(text: string, parse: Parse, size: number): Generator<Segment> {
  const guess = guessDefinitions(text);
  const front = frontMatterEnd(text);
  let start: Start = { line: 0, offset: 0 };
  if (front === undefined) {
    const rule = text.slice(0, lineEnd(text, 0));
    yield parseSegment(rule, start, parse, guess);
    start = { line: 1, offset: rule.length };
  }
  let length = Math.max(size, front ?? 0);
  for (;;) {
    const end = lineEnd(text, start.offset + length);
    const segment = parseSegment(text.slice(start.offset, end), start, parse, guess);
    const { children } = segment.tree;
    const cut = end === text.length ? children.length : cutOf(children, segment.text);
    if (cut === undefined) {
      // All of it is one block. Doubling keeps the work proportional to the text.
      length *= 2;
      continue;
    }
    const next = children[cut]?.position?.start;
    children.length = cut;
    yield segment;
    if (next?.offset === undefined) return;
    start = { line: start.line + next.line - 1, offset: start.offset + next.offset };
    length = size;
  }
}

/** Parses a segment again, with the definitions of the whole file. */
export function parseAgain({ start, text, tree }: Segment, parse: Parse, known: Known): Segment {
  const asked = asking(known, true);
  const again = parse(text, start, asked);
  // Definitions change the content of a block, never the blocks.
  again.children.length = tree.children.length;
  return { start, text, tree: again, asked };
}

function parseSegment(text: string, start: Start, parse: Parse, guess: Known): Segment {
  const asked = asking(guess, false);
  return { start, text, tree: parse(text, start, asked), asked };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
