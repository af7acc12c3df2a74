/** An object of a PDF as a separate value: changing it changes no file. ISO 32000-1, 7.3. */
export type PdfObject = null | boolean | number | Name | PdfString | PdfObject[] | Dictionary | Reference | Stream;

/** Values by the names of their keys, in file order. */
export type Dictionary = Map<string, PdfObject>;

/** `/Type` */
export class Name {
  /** @param text without the slash, with `#20` and the like decoded; one character per byte */
  constructor(readonly text: string) {}
}

/** `(text)` or `<74657874>` */
export class PdfString {
  /**
   * @param bytes one character per byte
   * @param hex whether it is written in hexadecimal
   */
  constructor(
    readonly bytes: string,
    readonly hex = false,
  ) {}
}

/** `3 0 R`. Generations are dropped: an object never has two in use. */
export class Reference {
  constructor(readonly number: number) {}
}

export class Stream {
  /**
   * @param dictionary its `Length` is ignored
   * @param data as in the file, compressed by the dictionary's filters
   */
  constructor(
    readonly dictionary: Dictionary,
    readonly data: Uint8Array,
  ) {}
}

/** A dictionary of these entries; those without a value are omitted. */
export function dictionaryOf(entries: Record<string, PdfObject | undefined>): Dictionary {
  const dictionary: Dictionary = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) dictionary.set(key, value);
  return dictionary;
}

/** The name that a key has as its value, if it is a name. */
export function nameAt(dictionary: Dictionary, key: string): string | undefined {
  const value = dictionary.get(key);
  return value instanceof Name ? value.text : undefined;
}

/** A key's number, if it is one. */
export function numberAt(dictionary: Dictionary, key: string): number | undefined {
  const value = dictionary.get(key);
  return typeof value === 'number' ? value : undefined;
}

/** The number of the object that a key refers to. */
export function referenceAt(dictionary: Dictionary, key: string): number | undefined {
  const value = dictionary.get(key);
  return value instanceof Reference ? value.number : undefined;
}

/** The elements of a key's array; empty if it has no array. */
export function arrayAt(dictionary: Dictionary, key: string): PdfObject[] {
  const value = dictionary.get(key);
  return Array.isArray(value) ? value : [];
}

/** The numbers of the objects that a key's array refers to. */
export function referencesAt(dictionary: Dictionary, key: string): number[] {
  return numbersOf(arrayAt(dictionary, key));
}

/** The numbers of the objects that an array refers to. */
export function numbersOf(array: PdfObject[]): number[] {
  return array.flatMap(value => (value instanceof Reference ? value.number : []));
}

/** References to objects, as an array of a PDF. */
export function referencesTo(numbers: number[]): Reference[] {
  return numbers.map(number => new Reference(number));
}

/** An object with every value that is not an array or dictionary replaced, at any depth. */
export function mapValues(object: PdfObject, map: (value: PdfObject) => PdfObject): PdfObject {
  if (Array.isArray(object)) return object.map(value => mapValues(value, map));
  if (object instanceof Map) return new Map([...object].map(([key, value]) => [key, mapValues(value, map)]));
  if (object instanceof Stream) return new Stream(mapValues(object.dictionary, map) as Dictionary, object.data);
  return map(object);
}
