import type { Span } from './arena.js';

/**
 * Finds a text in many objects. If they are contiguous in some bytes, as in a file, the bytes are searched once for all
 * of them.
 */
export class Mentions {
  /** For each byte array: there is no match from `from` up to `at`. */
  readonly #found = new Map<Buffer, { from: number; at: number }>();
  readonly #text: Buffer;

  /** @param text one character per byte */
  constructor(text: string) {
    this.#text = Buffer.from(text, 'latin1');
  }

  isIn({ bytes, start, end }: Span): boolean {
    const found = this.#found.get(bytes);
    if (found && start < found.from) return bytes.subarray(start, end).includes(this.#text);
    let at = found?.at ?? -1;
    if (at < start) {
      const next = bytes.indexOf(this.#text, start);
      at = next < 0 ? bytes.length : next;
      this.#found.set(bytes, { from: start, at });
    }
    return at + this.#text.length <= end;
  }
}
