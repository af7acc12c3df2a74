import { PdfError } from './error.js';
import { endOfHex, endOfLiteral, endOfReference, endOfWord, hasWord, skipSpace, wholeNumber } from './lexical.js';
import { type Dictionary, Name, type PdfObject, PdfString, Reference } from './objects.js';
import { readHex, readLiteral } from './strings.js';

const keywords = new Map<string, PdfObject>([
  ['null', null],
  ['true', true],
  ['false', false],
]);

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** Parses consecutive objects. Syntax: ISO 32000-1, 7.3. */
export class Parser {
  /** The current position. */
  at: number;

  /** @param shift the offset added to the number of each reference */
  constructor(
    readonly bytes: Buffer,
    start = 0,
    readonly end = bytes.length,
    readonly shift = 0,
  ) {
    this.at = start;
  }

  /** The next object. Throws a `PdfError` if there is none. For a stream it returns the dictionary. */
  object(): PdfObject {
    const at = this.space();
    const byte = at < this.end ? this.bytes[at] : undefined;
    if (byte === 0x2f) return new Name(this.#name());
    if (byte === 0x28) return new PdfString(readLiteral(this.bytes, at, this.#to(endOfLiteral)));
    if (byte === 0x5b) return this.#array();
    if (byte === 0x3c && this.bytes[at + 1] === 0x3c) return this.#dictionary();
    if (byte === 0x3c) return new PdfString(readHex(this.bytes, at, this.#to(endOfHex)), true);
    return this.#word();
  }

  /** Advances to the start of the next object or keyword. */
  space(): number {
    this.at = skipSpace(this.bytes, this.at, this.end);
    return this.at;
  }

  /** The next word as an integer; -1 if it is anything else. */
  whole(): number {
    const at = this.space();
    return wholeNumber(this.bytes, at, this.#to(endOfWord));
  }

  /** Whether the next word is this one; if so, advances past it. */
  passes(word: string): boolean {
    const isIt = hasWord(this.bytes, this.space(), this.end, word);
    if (isIt) this.at += word.length;
    return isIt;
  }

  #to(endOf: (bytes: Uint8Array, at: number, end: number) => number): number {
    this.at = endOf(this.bytes, this.at, this.end);
    return this.at;
  }

  #name(): string {
    this.at += 1;
    const start = this.at;
    const text = this.bytes.toString('latin1', start, this.#to(endOfWord));
    if (!text.includes('#')) return text;
    return text.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #array(): PdfObject[] {
    const array: PdfObject[] = [];
    this.at += 1;
    for (;;) {
      if (this.bytes[this.space()] === 0x5d && this.at < this.end) break;
      array.push(this.object());
    }
    this.at += 1;
    return array;
  }

  #dictionary(): Dictionary {
    const dictionary: Dictionary = new Map();
    this.at += 2;
    for (;;) {
      const byte = this.bytes[this.space()];
      if (this.at + 1 < this.end && byte === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      if (this.at >= this.end || byte !== 0x2f)
        throw new PdfError('a dictionary has a key that is not a name', this.at);
      const key = this.#name();
      dictionary.set(key, this.object());
    }
    this.at += 2;
    return dictionary;
  }

  #word(): PdfObject {
    const start = this.at;
    const stop = this.#to(endOfWord);
    const whole = wholeNumber(this.bytes, start, stop);
    if (whole >= 0) {
      const after = endOfReference(this.bytes, stop, this.end);
      if (after < 0) return whole;
      this.at = after;
      return new Reference(whole + this.shift);
    }
    const text = this.bytes.toString('latin1', start, stop);
    if (number.test(text)) return Number(text);
    const value = keywords.get(text);
    if (value === undefined) throw new PdfError(`${text ? `'${text}' is` : 'there is'} no object`, start);
    return value;
  }
}
