import { hash } from 'node:crypto';

/**
 * What the builds of one process made of single entries, so that the next one makes anew only what has changed. It holds what
 * the last two builds used.
 */
export class RoundMemory {
  #before = new Map<string, unknown>();
  #now = new Map<string, unknown>();

  /** Begins a build: what the last one did not use is forgotten. */
  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * @param from all that the result depends on, as JSON can tell it
   * @returns the result of `make`, or of an earlier call with the same `from`: nobody may change it; what a promise was
   * rejected with is forgotten
   */
  of<Made>(from: readonly unknown[], make: () => Made): Made {
    const key = hash('sha256', JSON.stringify(from), 'base64');
    const known = this.#now.get(key) ?? this.#before.get(key);
    const made = known === undefined ? make() : (known as Made);
    this.#now.set(key, made);
    if (made instanceof Promise) made.catch(() => this.#now.delete(key));
    return made;
  }
}
