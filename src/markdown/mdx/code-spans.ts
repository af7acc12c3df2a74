/** Spans of code in a text, asked for from its start to its end. */
export class CodeSpans {
  private paragraphEnd = -1;
  /** By number of backticks, where that many stand in the paragraph. */
  private runs = new Map<number, number[]>();

  constructor(private readonly text: string) {}

  /** The end of the span that backticks at a place open or, if nothing closes it in the paragraph, of the backticks. */
  endOf(at: number): number {
    if (at >= this.paragraphEnd) this.readParagraph(at);
    let end = at;
    while (this.text[end] === '`') end++;
    const runs = this.runs.get(end - at) ?? [];
    // Those before were passed.
    while (runs.length > 0 && (runs.at(-1) as number) < end) runs.pop();
    const close = runs.at(-1);
    return close === undefined ? end : close + end - at;
  }

  private readParagraph(from: number): void {
    const blank = /\n[ \t]*\n/gu;
    blank.lastIndex = from;
    this.paragraphEnd = blank.exec(this.text)?.index ?? this.text.length;
    this.runs = new Map();
    for (const { 0: ticks, index } of this.text.slice(from, this.paragraphEnd).matchAll(/`+/gu)) {
      const known = this.runs.get(ticks.length);
      if (known) known.push(from + index);
      else this.runs.set(ticks.length, [from + index]);
    }
    // The next one last.
    for (const places of this.runs.values()) places.reverse();
  }
}
