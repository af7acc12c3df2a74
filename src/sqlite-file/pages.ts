/** Bytes of a page, SQLite's own default. */
export const pageSize = 4096;

/** The pages of a file that grows at its end; they are numbered from 1. */
export class Pages {
  #bytes = Buffer.alloc(64 * pageSize);
  #count = 0;

  /** Adds an empty page and returns its number. */
  add(): number {
    this.#count++;
    if (this.#count * pageSize > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], Math.ceil(this.#bytes.length * 1.5));
    return this.#count;
  }

  /** The bytes of a page, until the next one is added. */
  page(number: number): Buffer {
    return this.#bytes.subarray((number - 1) * pageSize, number * pageSize);
  }

  get count(): number {
    return this.#count;
  }

  /** All of them. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#count * pageSize);
  }
}
