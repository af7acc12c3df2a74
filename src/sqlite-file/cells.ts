/** Cells one after the other: pieces of bytes that go to a page as they are. */
export class Cells {
  #bytes = Buffer.allocUnsafe(1 << 16);
  /** Where each begins, and the next one would. */
  readonly #starts = [0];

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Adds one that consists of these parts. */
  add(...parts: readonly Uint8Array[]): void {
    let end = this.#end;
    const size = parts.reduce((sum, part) => sum + part.length, end);
    if (size > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes.subarray(0, end)], 2 * size);
    for (const part of parts) {
      this.#bytes.set(part, end);
      end += part.length;
    }
    this.#starts.push(end);
  }

  size(index: number): number {
    return (this.#starts[index + 1] as number) - (this.#starts[index] as number);
  }

  /** The bytes of one, until another is added. */
  at(index: number): Buffer {
    return this.#bytes.subarray(this.#starts[index], this.#starts[index + 1]);
  }

  /** Drops all before one, which becomes the first. */
  keep(index: number): void {
    const first = this.#starts[index] as number;
    this.#bytes.copyWithin(0, first, this.#end);
    const kept = this.#starts.slice(index).map(start => start - first);
    this.#starts.splice(0, this.#starts.length, ...kept);
  }

  get #end(): number {
    return this.#starts[this.count] as number;
  }
}
