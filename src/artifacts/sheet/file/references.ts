// A string is passed over whole: a title may say `3 0 R`. Skia puts a backslash before a bracket inside a string.
const stringOrReference = /\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/gu;

/** Replaces the references in the text of an object. Syntax: ISO 32000-1, 7.3.10. */
export function mapReferences(text: string, map: (number: number) => number): string {
  return text.replace(stringOrReference, (all, number: string | undefined) =>
    number === undefined ? all : `${map(Number(number))} 0 R`,
  );
}

/** The object that a key of a dictionary refers to: `/Parent 3 0 R`. */
export function referenceOf(dictionary: string, key: string): number | undefined {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R\\b`, 'u').exec(dictionary) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The objects that a key with an array of references refers to: `/Kids [3 0 R 4 0 R]`. */
export function referencesOf(dictionary: string, key: string): number[] {
  const [, array = ''] = new RegExp(`/${key} \\[([^\\]]*)\\]`, 'u').exec(dictionary) ?? [];
  return [...array.matchAll(/(\d+) 0 R\b/gu)].map(([, number]) => Number(number));
}
