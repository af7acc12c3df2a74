/** Scripts written without spaces between words, and their punctuation. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const spaced = /[\uff61-\uffdc]/u;

/**
 * Joins lines with a space, or without one between two Chinese or Japanese lines.
 *
 * @param isJoined whether a line feed at some offset goes; omitted: all do
 */
export function joinLines(text: string, isJoined: (offset: number) => boolean = () => true): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/gu, (found, offset: number) =>
    isJoined(offset + found.indexOf('\n'))
      ? glue(text.slice(0, offset).trimEnd().slice(-1), text.slice(offset).trimStart().slice(0, 1))
      : found,
  );
}

function glue(before: string, after: string): string {
  const close = [before, after].every(character => spaceless.test(character) && !spaced.test(character));
  return close ? '' : ' ';
}
