import { withoutStandIns } from '../html/stand-in.js';

/** A text parts of which are requested by position; a string satisfies this. */
export interface Source {
  slice(from?: number, to?: number): string;
  charAt(index: number): string;
}

/** Concatenated texts, parts of which are requested as from one; a part is always within one of them. */
export class Sources implements Source {
  private readonly texts: { start: number; text: string }[] = [];
  private end = 0;

  /** Adds a text, and returns its start. */
  add(text: string): number {
    const start = this.end;
    this.texts.push({ start, text });
    this.end += text.length + 1;
    return start;
  }

  /** Drops a text, and returns its length. Its positions are not reused. */
  drop(start: number): number {
    const one = this.at(start);
    const { length } = one.text;
    one.text = '';
    return length;
  }

  /** The start of the text that contains a position. */
  startOf(index: number): number {
    return this.at(index).start;
  }

  slice(from = 0, to?: number): string {
    const { start, text } = this.at(from);
    return withoutStandIns(text.slice(from - start, to === undefined ? undefined : to - start));
  }

  charAt(index: number): string {
    const { start, text } = this.at(index);
    return withoutStandIns(text.charAt(index - start));
  }

  /** The text that contains a position. */
  private at(index: number): { start: number; text: string } {
    let low = 0;
    let high = this.texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.texts[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.texts[low] ?? { start: 0, text: '' };
  }
}
