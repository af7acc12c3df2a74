import { Arena, type Span } from './arena.js';
import { PdfError } from './error.js';
import { Mentions } from './mentions.js';
import { type Dictionary, type PdfObject, Reference, referenceAt, Stream } from './objects.js';
import { Parser } from './parse.js';
import { serialise } from './serialise.js';
import { skim, startOfData } from './skim.js';

/**
 * A PDF as its numbered objects. They remain bytes: `get` parses one into a value, `set` serialises a value, and
 * changing a value has no effect until it is set. Format: ISO 32000-1, 7.5.
 */
export class PdfFile {
  readonly #spans = new Map<number, Span>();
  readonly #arena = new Arena();
  #last = 0;

  /** @param trailer names the catalog (`Root`) and the document information (`Info`) */
  constructor(public trailer: Dictionary) {}

  /** The number of the catalog. Throws a `PdfError` if there is none. */
  get root(): number {
    const root = referenceAt(this.trailer, 'Root');
    if (root === undefined) throw new PdfError('it has no catalog');
    return root;
  }

  /** The numbers of all objects, in file order. */
  numbers(): number[] {
    return [...this.#spans.keys()];
  }

  has(number: number): boolean {
    return this.#spans.has(number);
  }

  /** An object's value; null if there is no such object. ISO 32000-1, 7.3.10. */
  get(number: number): PdfObject {
    const span = this.#spans.get(number);
    if (!span) return null;
    const parser = new Parser(span.bytes, span.start, span.end, span.shift);
    const value = parser.object();
    const start = value instanceof Map ? startOfData(span.bytes, parser.at, span.end) : -1;
    if (start < 0) return value;
    const dictionary = value as Dictionary;
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length !== 'number') throw new PdfError(`the stream ${number} has no length`);
    if (start + length > span.end) throw new PdfError(`the stream ${number} has no end`, start);
    return new Stream(dictionary, span.bytes.subarray(start, start + length));
  }

  /** A value, or the object that it refers to. */
  resolve(value: PdfObject | undefined): PdfObject {
    let resolved = value ?? null;
    for (let steps = 0; resolved instanceof Reference; steps += 1) {
      if (steps > 100) throw new PdfError(`the object ${resolved.number} refers to itself`);
      resolved = this.get(resolved.number);
    }
    return resolved;
  }

  /** The dictionary that an object is, or that it has as a stream. Throws a `PdfError` if there is none. */
  dictionary(number: number | undefined): Dictionary {
    const value = number === undefined ? null : this.get(number);
    const dictionary = value instanceof Stream ? value.dictionary : value;
    if (dictionary instanceof Map) return dictionary;
    throw new PdfError(number === undefined ? 'an object is missing' : `the object ${number} is not a dictionary`);
  }

  /** Replaces an object with a value, or adds one at the end. */
  set(number: number, value: PdfObject): void {
    this.place(number, value instanceof Stream ? spanOf(value) : this.#arena.keep(serialise(value)));
  }

  /** Adds an object at the end. Returns its number. */
  add(value: PdfObject): number {
    const number = this.reserve();
    this.set(number, value);
    return number;
  }

  /** Reserves a number that no object has. */
  reserve(): number {
    this.#last += 1;
    return this.#last;
  }

  delete(number: number): void {
    this.#spans.delete(number);
  }

  /** Sets entries of a dictionary that is a separate object. */
  addEntries(number: number, entries: Dictionary): void {
    this.set(number, new Map([...this.dictionary(number), ...entries]));
  }

  /**
   * The objects whose bytes contain a text as written, such as `/LI`. Such an object need not mean it: the text may be
   * in a title, or in the data after a stream's dictionary.
   */
  mentioning(text: string): number[] {
    const mentions = new Mentions(text);
    return [...this.#spans].flatMap(([number, span]) => (mentions.isIn(span) ? number : []));
  }

  /** Visits an object's references without parsing it; for a stream, those in its dictionary. */
  references(number: number, onReference: (to: number) => void): void {
    const span = this.#spans.get(number);
    if (!span) return;
    const { bytes, start, end, shift } = span;
    skim(bytes, start, end, to => onReference(to + shift));
  }

  /** The position of an object's bytes. */
  span(number: number): Span | undefined {
    return this.#spans.get(number);
  }

  /** Sets the bytes of an object. */
  place(number: number, span: Span): void {
    this.#spans.set(number, span);
    this.#last = Math.max(this.#last, number);
  }

  /**
   * Adds all objects of another file, with numbers after the existing ones. Nothing is rewritten: the references are
   * shifted when they are read.
   *
   * @returns the offset added to each number
   */
  append(other: PdfFile): number {
    const shift = this.#last;
    for (const [number, span] of other.#spans) this.place(number + shift, { ...span, shift: span.shift + shift });
    return shift;
  }
}

function spanOf(stream: Stream): Span {
  const dictionary = new Map([...stream.dictionary, ['Length', stream.data.length]]) as Dictionary;
  const head = Buffer.from(`${serialise(dictionary)} stream\n`, 'latin1');
  const bytes = Buffer.concat([head, stream.data, Buffer.from('\nendstream')]);
  return { bytes, start: 0, end: bytes.length, shift: 0 };
}
