/** The position of an object in some bytes; `end` may be after its actual end. */
export interface Span {
  bytes: Buffer;
  start: number;
  end: number;
  /** The offset added to the number of each of its references. */
  shift: number;
}

const block = 1 << 16;

/** Stores many small texts in a few buffers. */
export class Arena {
  #bytes = Buffer.alloc(0);
  #used = 0;

  /** @param text one character per byte */
  keep(text: string): Span {
    if (this.#used + text.length > this.#bytes.length) {
      this.#bytes = Buffer.allocUnsafe(Math.max(block, text.length));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += this.#bytes.write(text, start, 'latin1');
    return { bytes: this.#bytes, start, end: this.#used, shift: 0 };
  }
}
