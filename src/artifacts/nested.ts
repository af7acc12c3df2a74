/** The separator of nested decks and tags in Anki, in `bank.json` and on the command line. */
export const separator = '::';

/** A path of names as one string: `Java::Collections`. */
export function nested(path: readonly string[]): string {
  return path.join(separator);
}
