/** A line of a text without the marks of the block quotes and list items around it. */
export interface Content {
  /** Where it starts in the line. */
  at: number;
  text: string;
  /** How many block quotes it says it is in. */
  quotes: number;
  /** The column of its first list marker or, without one, of its text. */
  column: number;
  /** The columns where the content of its own list items starts. */
  items: number[];
}

const mark = /[ \t]*(?:(>)[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)/y;
const tab = 4;

export function contentOf(line: string): Content {
  let at = 0;
  let quotes = 0;
  let column: number | undefined;
  const items: number[] = [];
  for (mark.lastIndex = 0; ; at = mark.lastIndex) {
    const match = mark.exec(line);
    if (!match) break;
    const end = mark.lastIndex;
    if (match[1]) {
      if (items.length === 0) quotes++;
      continue;
    }
    column ??= columnAt(line, at + match[0].length - match[0].trimStart().length);
    items.push(columnAt(line, end));
  }
  while (line[at] === ' ' || line[at] === '\t') at++;
  return { at, text: line.slice(at), quotes, column: column ?? columnAt(line, at), items };
}

function columnAt(line: string, end: number): number {
  let column = 0;
  for (let at = 0; at < end; at++) column += line[at] === '\t' ? tab - (column % tab) : 1;
  return column;
}

/** What a line is in: block quotes, and the column where the content of the innermost list item starts. */
export interface Container {
  quotes: number;
  column: number;
}

/** Follows which list items are open from line to line. */
export class Containers {
  private open: number[] = [];
  private quotes = 0;

  /** The container of a line; lines have to be given in order. */
  of({ text, quotes, column, items }: Content): Container {
    if (quotes !== this.quotes) this.open = [];
    this.quotes = quotes;
    if (text !== '') while ((this.open.at(-1) ?? 0) > column) this.open.pop();
    this.open.push(...items);
    return { quotes, column: this.open.at(-1) ?? 0 };
  }
}

/** Whether a line goes on with a container. */
export function goesOn({ text, quotes, column }: Content, container: Container): boolean {
  return quotes >= container.quotes && (text === '' || column >= container.column);
}
