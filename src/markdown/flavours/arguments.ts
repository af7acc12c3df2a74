/** The arguments of a tag. */
export interface Arguments {
  /** Those without a name, without their quotes. */
  plain: string[];
  named: ReadonlyMap<string, string>;
}

const argument = /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+))/gu;

/** Reads `info title="…" 'two words'`. */
export function readArguments(text: string): Arguments {
  const plain: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, raw, bare] of text.matchAll(argument)) {
    const value = double ?? single ?? raw ?? bare ?? '';
    if (name === undefined) plain.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { plain, named };
}
