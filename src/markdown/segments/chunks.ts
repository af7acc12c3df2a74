import type { RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import { isOpen } from '../flavours/open.js';
import type { FlavourModes } from '../flavours/remark-flavours.js';
import type { HeadingMarks } from '../headings/marks.js';
import { withStandIns } from '../html/stand-in.js';
import { wholeMarkdown } from '../markdown.js';
import { readingMarks } from '../syntax/headings.js';
import { askable, type ParsePart } from './askable.js';
import { boundariesOf } from './boundaries.js';
import { mayBeFormula, openTagIn } from './cut.js';
import { frontMatterEnd } from './front-matter.js';
import { guessDefinitions } from './guess.js';
import { type Asked, asking, type Known } from './identifiers.js';
import { definitionsIn, holds } from './known.js';
import { ListJoiner } from './list-joiner.js';
import { shift } from './shift.js';
import { Sources } from './sources.js';

/** The nodes of a file, and their positions in it. */
export interface ParsedFile {
  nodes: RootContent[];
  /** The line of the file for a node's position. */
  lineOf: (point: Point) => number;
}

/** A part of a file, parsed separately. */
interface Chunk {
  nodes: RootContent[];
  asked: Asked;
  /** Its start in the parser's `sources`, in characters and in lines. */
  start: number;
  line: number;
}

/** What is known about a text: its definitions, and its trees, as many as a single file has needed at once. */
interface Kept {
  key: string;
  definitions: Known;
  chunks: Chunk[];
  lines: number;
  hasFormula: boolean;
}

/** A text that may become a chunk. */
interface Piece {
  text: string;
  /** Its text; prefixed for the last piece of a file and for unusual headings, which are parsed differently. */
  key: string;
  /** Whether it is parsed with nothing below it. */
  isAlone: boolean;
}

/** The text that represents whatever is below a chunk: a heading, which ends everything that can be ended. */
const sentinel = '# x\n';
/** Number of characters of text whose trees are kept. */
const most = 16_000_000;

/**
 * Parses versions of files, each time only what is new: a file is split where the parser closes everything, and the
 * results are cached by text. Put together, the nodes are those of the whole file, as with `remarkSegments`, except
 * that their positions are positions in `sources`. They must not be modified.
 */
export class ChunkParser {
  /** All texts that have been parsed. */
  readonly sources = new Sources();
  private readonly parsePart: ParsePart;
  private readonly processor: Processor;
  private readonly kept = new Map<string, Kept>();
  /** The keys of texts that do not close everything they open. */
  private readonly open = new Set<string>();
  private readonly joiner = new ListJoiner(this.sources);
  private size = 0;
  private lines = 0;

  constructor(flavours: FlavourModes = {}) {
    let own: { parsePart: ParsePart; processor: Processor } | undefined;
    wholeMarkdown(flavours)
      .use(function () {
        own = { parsePart: askable(this), processor: this };
      })
      .freeze();
    if (!own) throw new Error('The plugin was not run.');
    this.parsePart = own.parsePart;
    this.processor = own.processor;
  }

  /** The nodes of a text. */
  parse(typed: string): ParsedFile {
    const text = withStandIns(typed);
    return readingMarks(this.processor, text, marks => this.parseWith(text, marks));
  }

  private parseWith(text: string, marks: HeadingMarks): ParsedFile {
    // Only to avoid parsing a chunk twice, and only computed if one is new.
    let guessed: Known | undefined;
    const guess = (): Known => {
      guessed ??= guessDefinitions(text);
      return guessed;
    };
    const pieces = this.piecesOf(text, marks, guess);
    const known = union(pieces.map(piece => this.keep(piece, guess).definitions));
    const used = new Map<string, number>();
    const lines = new Map<number, number>();
    const parts: RootContent[][] = [];
    let line = 0;
    for (const piece of pieces) {
      const nth = used.get(piece.key) ?? 0;
      used.set(piece.key, nth + 1);
      const kept = this.keep(piece, guess);
      const chunk = this.take(piece, kept, known, nth);
      lines.set(chunk.start, line - chunk.line);
      line += kept.lines;
      parts.push(chunk.nodes);
    }
    this.forget();
    return {
      nodes: this.joiner.join(parts),
      lineOf: point => point.line + (lines.get(this.sources.startOf(point.offset ?? 0)) ?? 0),
    };
  }

  /** A text split where the parser closes everything. */
  private piecesOf(text: string, marks: HeadingMarks, guess: () => Known): Piece[] {
    const pieces: Piece[] = [];
    const front = frontMatterEnd(text);
    // The parser would read the first line of unclosed front matter as a rule.
    const start = front === undefined ? lineEnd(text) : 0;
    if (start > 0) pieces.push({ text: text.slice(0, start), key: 'rule', isAlone: true });
    const cuts = boundariesOf(text, start).filter(({ offset }) => offset >= (front ?? 0));
    for (let from = start, next = 0; from < text.length; ) {
      for (let step = 1; ; step *= 2) {
        // Doubling keeps the work proportional to the text.
        const cut = cuts[next + step - 1];
        const piece = pieceOf(text.slice(from, cut?.offset), cut === undefined, marks);
        if (cut && !this.closes(piece, cut.isHeading, guess)) continue;
        pieces.push(piece);
        from = cut?.offset ?? text.length;
        next += step;
        break;
      }
    }
    return pieces;
  }

  /** Whether whatever is below a text, a heading or another block, is not part of it. */
  private closes(piece: Piece, isHeading: boolean, guess: () => Known): boolean {
    const kept = this.kept.get(piece.key);
    // A formula extends to its end, but never past a heading.
    if (!isHeading && (kept?.hasFormula ?? mayBeFormula(piece.text))) return false;
    if (kept) return true;
    if (openTagIn(piece.text) !== undefined) return false;
    if (this.open.has(piece.key)) return false;
    const chunk = this.run(piece, asking(guess(), false));
    if (chunk) this.add(piece, chunk);
    else this.open.add(ownText(piece.key));
    return chunk !== undefined;
  }

  private keep(piece: Piece, guess: () => Known): Kept {
    const kept = this.kept.get(piece.key);
    if (kept) return kept;
    const chunk = this.run(piece, asking(guess(), false));
    if (!chunk) throw new Error('A text that was to close what it opens does not.');
    return this.add(piece, chunk);
  }

  private add(piece: Piece, chunk: Chunk): Kept {
    const lines = piece.text.split('\n').length - 1;
    const kept = {
      key: ownText(piece.key),
      definitions: definitionsIn(chunk.nodes, chunk.asked),
      chunks: [chunk],
      lines,
      hasFormula: mayBeFormula(piece.text),
    };
    this.kept.set(kept.key, kept);
    this.size += piece.text.length;
    return kept;
  }

  /**
   * The tree of a text that was given the same definitions as the whole file has: the n-th if a file has it n times.
   */
  private take(piece: Piece, kept: Kept, known: Known, nth: number): Chunk {
    // The most recently used is evicted last.
    this.kept.delete(kept.key);
    this.kept.set(kept.key, kept);
    const good = kept.chunks.filter(({ asked }) => holds(asked, known));
    while (good.length <= nth) {
      const chunk = this.run(piece, asking(known, true));
      if (!chunk) throw new Error('Definitions must change the content of a block only, never the blocks.');
      kept.chunks.push(chunk);
      good.push(chunk);
    }
    return good[nth] as Chunk;
  }

  /** Parses a text; undefined if a heading below it would be part of it. */
  private run({ text, isAlone }: Piece, asked: Asked): Chunk | undefined {
    const { children } = this.parsePart(isAlone ? text : text + sentinel, new VFile(), asked, () => undefined);
    if (!isAlone) {
      const last = children.pop();
      if (last?.type !== 'heading' || last.position?.start.offset !== text.length) return undefined;
      if (children.some(child => isOpen(child, text))) return undefined;
    }
    // Lines of two texts are never adjacent.
    this.lines += 2;
    const [start, line] = [this.sources.add(ownText(text)), this.lines];
    this.lines += text.split('\n').length;
    shift(children, { line, offset: start });
    return { nodes: children, asked, start, line };
  }

  private forget(): void {
    for (const [key, { chunks }] of this.kept) {
      if (this.size <= most) return;
      this.kept.delete(key);
      for (const { start } of chunks) this.size -= this.sources.drop(start);
    }
  }
}

/** A copy of a text: V8 keeps the whole of a longer text alive for a slice of it. */
function ownText(part: string): string {
  return ` ${part}`.slice(1);
}

function pieceOf(text: string, isLast: boolean, marks: HeadingMarks): Piece {
  return { text, key: `${marks.keyOf(text)}${isLast ? 'last ' : ''}${text}`, isAlone: isLast };
}

function union(all: Known[]): Known {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  for (const one of all) {
    for (const name of one.links) links.add(name);
    for (const name of one.footnotes) footnotes.add(name);
  }
  return { links, footnotes };
}

function lineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end + 1;
}
