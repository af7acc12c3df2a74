import type { RootContent } from 'mdast';
import { VFile } from 'vfile';
import { wholeMarkdown } from '../markdown.js';
import { askable, type ParsePart } from './askable.js';
import { boundariesOf } from './boundaries.js';
import { frontMatterEnd } from './front-matter.js';
import { type Asked, asking, type Known } from './identifiers.js';
import { definitionsIn, guessDefinitions, holds } from './known.js';

/** A part of a file from one heading to another, parsed by itself. Places in its nodes are places in its text. */
export interface Chunk {
  text: string;
  nodes: RootContent[];
}

/** A chunk in a file. */
export interface PlacedChunk {
  chunk: Chunk;
  /** Lines of the file above it. */
  line: number;
}

interface Parsed extends Chunk {
  asked: Asked;
}

/** What is known of a text: what it defines, and its trees, as many as one file has needed of it at once. */
interface Kept {
  definitions: Known;
  parsed: Parsed[];
}

/** Chunks, first and last, that stand together though the parser would part them. */
export type Span = [from: number, to: number];

/** The text that stands for the heading below a chunk. */
const sentinel = '# x\n';
/** Characters of text whose trees are kept. */
const most = 16_000_000;

/**
 * Parses versions of files, each time only what it has not seen: a file is parted at headings, and what is parsed is kept
 * by its text. Put together the nodes are those of the whole file, as with `remarkSegments`. They must not be changed.
 */
export class ChunkParser {
  private readonly parsePart: ParsePart;
  /** By text; those that end a file are kept apart, since they need not close what they open. */
  private readonly kept = new Map<string, Kept>();
  private readonly open = new Set<string>();
  private size = 0;
  private guess: () => Known = () => ({ links: new Set(), footnotes: new Set() });

  constructor() {
    let parsePart: ParsePart | undefined;
    wholeMarkdown()
      .use(function () {
        parsePart = askable(this);
      })
      .freeze();
    if (!parsePart) throw new Error('The plugin was not run.');
    this.parsePart = parsePart;
  }

  /**
   * The chunks of a text, from its start to its end.
   *
   * @param spansOf tells which of them stand together
   */
  parse(text: string, spansOf: (chunks: Chunk[]) => Span[]): PlacedChunk[] {
    // Only to save parsing a chunk twice, and only made where one is new.
    let guess: Known | undefined;
    this.guess = () => (guess ??= guessDefinitions(text));
    const pieces = this.piecesOf(text);
    const firsts = pieces.map(piece => this.first(piece));
    const spans = spansOf(firsts);
    const joined = spans.length === 0 ? pieces : join(pieces, spans);
    const known = union(joined.map(piece => this.keep(piece).definitions));
    const used = new Map<string, number>();
    const placed: PlacedChunk[] = [];
    let line = 0;
    for (const piece of joined) {
      const key = keyOf(piece);
      placed.push({ chunk: this.take(piece, known, used.get(key) ?? 0), line });
      used.set(key, (used.get(key) ?? 0) + 1);
      line += linesIn(piece.text);
    }
    this.forget();
    return placed;
  }

  /** A text parted where the parser closes everything. */
  private piecesOf(text: string): Piece[] {
    const pieces: Piece[] = [];
    const front = frontMatterEnd(text);
    // The parser takes the first line of front matter without an end for a rule.
    const start = front === undefined ? text.indexOf('\n') + 1 : 0;
    if (start > 0) pieces.push({ text: text.slice(0, start), isLast: false, isRule: true });
    const cuts = [start, ...boundariesOf(text, start).filter(cut => cut >= (front ?? 0)), text.length];
    for (let from = 0; from + 1 < cuts.length; ) {
      let step = 1;
      let piece: Piece;
      for (;;) {
        const to = Math.min(from + step, cuts.length - 1);
        piece = { text: text.slice(cuts[from], cuts[to]), isLast: to === cuts.length - 1, isRule: false };
        if (piece.isLast || this.closes(piece)) {
          from = to;
          break;
        }
        // Doubling keeps the work in proportion to the text.
        step *= 2;
      }
      pieces.push(piece);
    }
    return pieces;
  }

  private closes(piece: Piece): boolean {
    if (this.kept.has(keyOf(piece))) return true;
    if (this.open.has(piece.text)) return false;
    const parsed = this.run(piece, asking(this.guess(), false));
    if (!parsed) {
      this.open.add(piece.text);
      return false;
    }
    this.add(piece, parsed);
    return true;
  }

  private first(piece: Piece): Parsed {
    return this.keep(piece).parsed[0] as Parsed;
  }

  private keep(piece: Piece): Kept {
    const kept = this.kept.get(keyOf(piece));
    if (kept) return kept;
    const parsed = this.run(piece, asking(this.guess(), false));
    if (!parsed) throw new Error('Chunks that close what they open do so together.');
    return this.add(piece, parsed);
  }

  private add(piece: Piece, parsed: Parsed): Kept {
    const kept = { definitions: definitionsIn(parsed.nodes, parsed.asked), parsed: [parsed] };
    this.kept.set(keyOf(piece), kept);
    this.size += piece.text.length;
    return kept;
  }

  /** The tree of a text that was told of definitions what the whole file says: the n-th where a file has it n times. */
  private take(piece: Piece, known: Known, nth: number): Chunk {
    const key = keyOf(piece);
    const kept = this.keep(piece);
    // What was used last is forgotten last.
    this.kept.delete(key);
    this.kept.set(key, kept);
    const good = kept.parsed.filter(({ asked }) => holds(asked, known));
    for (let count = good.length; count <= nth; count++) {
      const parsed = this.run(piece, asking(known, true));
      if (!parsed) throw new Error('Definitions change what stands inside a block, never the blocks.');
      kept.parsed.push(parsed);
      good.push(parsed);
    }
    return good[nth] as Parsed;
  }

  /** Parses a text; undefined where a heading below it would be a part of it. */
  private run({ text, isLast, isRule }: Piece, asked: Asked): Parsed | undefined {
    const file = new VFile();
    const isAlone = isLast || isRule;
    const { children } = this.parsePart(isAlone ? text : text + sentinel, file, asked, () => undefined);
    if (isAlone) return { text, nodes: children, asked };
    const last = children.pop();
    const isBelow = last?.type === 'heading' && last.position?.start.offset === text.length;
    return isBelow ? { text, nodes: children, asked } : undefined;
  }

  private forget(): void {
    for (const [key, { parsed }] of this.kept) {
      if (this.size <= most) return;
      this.kept.delete(key);
      this.size -= parsed[0]?.text.length ?? 0;
    }
  }
}

interface Piece {
  text: string;
  /** Whether it ends the file. */
  isLast: boolean;
  /** Whether it is a first line that looks like the start of front matter. */
  isRule: boolean;
}

function keyOf({ text, isLast, isRule }: Piece): string {
  return isLast ? `last ${text}` : isRule ? `rule ${text}` : text;
}

function join(pieces: Piece[], spans: Span[]): Piece[] {
  const joined: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    joined.push(...pieces.slice(done, from));
    const parts = pieces.slice(from, to + 1);
    joined.push({
      text: parts.map(({ text }) => text).join(''),
      isLast: parts.at(-1)?.isLast === true,
      isRule: false,
    });
    done = to + 1;
  }
  return [...joined, ...pieces.slice(done)];
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

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
