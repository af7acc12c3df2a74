/** A text of which parts are asked for by their places; a string is one. */
export interface Source {
  slice(from?: number, to?: number): string;
  charAt(index: number): string;
}

/** Texts one after the other, of which parts are asked for as if they were one; a part lies in one of them. */
export class Sources implements Source {
  private readonly texts: { start: number; text: string }[] = [];
  private end = 0;

  /** Adds a text, and tells where it starts. */
  add(text: string): number {
    const start = this.end;
    this.texts.push({ start, text });
    this.end += text.length + 1;
    return start;
  }

  /** Forgets a text, and tells how long it was. Its places stay its own. */
  drop(start: number): number {
    const one = this.at(start);
    const { length } = one.text;
    one.text = '';
    return length;
  }

  /** Where the text starts that holds a place. */
  startOf(index: number): number {
    return this.at(index).start;
  }

  slice(from = 0, to?: number): string {
    const { start, text } = this.at(from);
    return text.slice(from - start, to === undefined ? undefined : to - start);
  }

  charAt(index: number): string {
    const { start, text } = this.at(index);
    return text.charAt(index - start);
  }

  /** The text that holds a place. */
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
