import { type Container, Containers, type Content, contentOf, goesOn } from './containers.js';
import { type Kind, kinds } from './kinds.js';
import { isSentence, Sentences } from './sentences.js';

/** An opening mark of HTML at the start of a line that opens no block. */
export interface Opening {
  /** Of its `<`. */
  offset: number;
  /** Counted from 1. */
  line: number;
  column: number;
  /** As it is written, such as `<script>`. */
  mark: string;
  /** Whether it was to be closed and is not; the others are words at the start of a sentence. */
  isUnclosed: boolean;
}

/** What was found below an opening mark; the same for all between it and the first heading or fence. */
interface Below {
  container: Container;
  from: number;
  /** The first heading or fence, or where the search ended. */
  barrier: number;
  /** The last line before it that opens the same. */
  lastOpening: number;
  /** The line and place of the end mark. */
  end?: { line: number; at: number; length: number; isPastBarrier: boolean };
}

const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const heading = /^#{1,6}(?:[ \t]|$)/u;
const underline = /^(?:={3,}|-{3,})[ \t]*$/u;

/**
 * The opening marks of HTML at the start of lines that open no block, so that they are text and swallow nothing: those
 * without an end mark, or that find one only past a heading, in a sentence; and tags that begin a sentence. The time is linear: for each kind a line is looked
 * at once in the search for ends, and once more past a heading.
 *
 * @param text with `\n` line endings
 */
export function openingsOf(text: string): Opening[] {
  return text.includes('<') ? new Scan(text).openings() : [];
}

class Scan {
  private readonly lines: Content[] = [];
  private readonly offsets: number[] = [];
  private readonly below = new Map<string, Below>();
  private readonly sentences: Sentences;

  constructor(text: string) {
    let offset = 0;
    for (const line of text.split('\n')) {
      this.lines.push(contentOf(line));
      this.offsets.push(offset);
      offset += line.length + 1;
    }
    this.sentences = new Sentences(
      this.lines,
      index => heading.test(this.textAt(index)) || fence.test(this.textAt(index)),
    );
  }

  openings(): Opening[] {
    const found: Opening[] = [];
    const containers = new Containers();
    let open: { fence: string; container: Container } | undefined;
    let isBlock = false;
    let end = -1;
    for (const [line, content] of this.lines.entries()) {
      const container = containers.of(content);
      if (line <= end) continue;
      if (open && goesOn(content, open.container)) {
        if (closesFence(content.text, open.fence)) open = undefined;
        continue;
      }
      open = undefined;
      if (content.text === '' || heading.test(content.text)) isBlock = false;
      if (isBlock) continue;
      const mark = fence.exec(content.text)?.[0];
      if (mark !== undefined) open = { fence: mark, container };
      if (!content.text.startsWith('<')) continue;
      const add = (isUnclosed: boolean) =>
        found.push({
          offset: (this.offsets[line] ?? 0) + content.at,
          line: line + 1,
          column: content.at + 1,
          mark: markOf(content.text),
          isUnclosed,
        });
      const kind = kinds.find(({ opens }) => opens.test(content.text));
      if (!kind) {
        if (this.sentences.startsAt(line)) add(false);
        else isBlock = this.sentences.isBlock(line);
        continue;
      }
      const block = this.blockAt(kind, line, container);
      if (typeof block === 'number') end = block;
      else add(block === 'unclosed' && !isSentence(content.text));
    }
    return found;
  }

  /** The last line of the block that a mark opens; or what it is instead. */
  private blockAt(kind: Kind, line: number, container: Container): number | 'unclosed' | 'words' {
    const text = this.textAt(line);
    const own = firstMatch(kind.closes, text, kind.size);
    if (own) return isOneLine(kind, text, own.at, own.length) ? line : 'words';
    // A declaration means nothing in notes.
    if (kind.name === 'declaration') return 'unclosed';
    const { end, barrier, lastOpening } = this.search(kind, line, container);
    if (!end) return 'unclosed';
    const closing = this.textAt(end.line);
    const isLast = isMarkup(closing.slice(end.at + end.length));
    const isAlone = kind.isAlone.test(text) || isMarkup(closing.slice(0, end.at));
    // An arrow, or the comment goes on with the text below.
    if (kind.name === 'comment') return end.isPastBarrier && (lastOpening > line || !isLast) ? 'unclosed' : end.line;
    if (!isLast) return 'unclosed';
    const isHidden = /^<s(?:cript|tyle)/iu.test(text);
    if (!end.isPastBarrier) return isAlone || !isHidden ? end.line : 'unclosed';
    return isAlone && (lastOpening <= line || lastOpening >= barrier) ? end.line : 'unclosed';
  }

  private search(kind: Kind, line: number, container: Container): Below {
    const key = `${kind.name} ${container.quotes} ${container.column}`;
    const known = this.below.get(key);
    if (known && known.from <= line && line < known.barrier) return known;
    const below = this.searchFrom(kind, line, container);
    this.below.set(key, below);
    return below;
  }

  private searchFrom(kind: Kind, from: number, container: Container): Below {
    const below: Below = { container, from, barrier: this.lines.length, lastOpening: -1 };
    let isPast = false;
    let open = '';
    for (let line = from + 1; line < this.lines.length; line++) {
      const content = this.lines[line] as Content;
      const { text } = content;
      if (!goesOn(content, container)) {
        if (!isPast) below.barrier = line;
        return below;
      }
      const mark = open === '' ? fence.exec(text)?.[0] : undefined;
      if (!isPast && (mark !== undefined || heading.test(text) || this.isUnderline(line))) {
        isPast = true;
        below.barrier = line;
      }
      if (open !== '') {
        if (closesFence(text, open)) open = '';
        continue;
      }
      open = mark ?? '';
      if (kind.opens.test(text)) {
        if (isPast) return below;
        below.lastOpening = line;
      }
      const match = firstMatch(kind.closes, text, 0);
      if (match) {
        below.end = { line, ...match, isPastBarrier: isPast };
        if (!isPast) below.barrier = line;
        return below;
      }
    }
    return below;
  }

  private isUnderline(line: number): boolean {
    return underline.test(this.textAt(line)) && this.textAt(line - 1) !== '';
  }

  private textAt(line: number): string {
    return this.lines[line]?.text ?? '';
  }
}

function firstMatch(pattern: RegExp, text: string, from: number): { at: number; length: number } | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { at: match.index, length: match[0].length } : undefined;
}

/** Whether a block that begins and ends on one line is no sentence. */
function isOneLine({ name }: Kind, text: string, at: number, length: number): boolean {
  if (name === 'comment') return true;
  if (name !== 'tag') return false;
  const isEmpty = /^<\w+>\s*$/u.test(text.slice(0, at));
  return !isEmpty && isMarkup(text.slice(at + length));
}

function isMarkup(text: string): boolean {
  return text.replace(/<[^<>]*>/gu, '').trim() === '';
}

function closesFence(text: string, open: string): boolean {
  const mark = open.charAt(0);
  const bare = text.trimEnd();
  return bare.length >= open.length && bare === mark.repeat(bare.length);
}

function markOf(text: string): string {
  return /^<(?:!--|!\[CDATA\[|\?[\w-]*|![\w-]*|\/?[\w:.-]+)/u.exec(text)?.[0].replace(/^<\/?\w.*$/su, '$&>') ?? '<';
}
