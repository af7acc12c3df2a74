const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iu;
const escapable = /[!-/:-@[-`{-~]/u;

/**
 * The source position of each character of a text node: its value differs from the source because of escapes, character
 * references and whatever Markdown drops at the ends and beginnings of lines. The value may be only the end of the
 * source text.
 *
 * @returns an offset in `written` for each index of `value`, and one past the last; undefined if the two do not match
 */
export function align(written: string, value: string): number[] | undefined {
  for (let from = 0; from <= written.length; from++) {
    const offsets = alignFrom(written, value, from);
    if (offsets) return offsets;
  }
  return undefined;
}

function alignFrom(written: string, value: string, from: number): number[] | undefined {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index++) {
    const wanted = value[index] as string;
    if (index === 0 || value[index - 1] === '\n' || wanted === '\n') at = skip(written, at, index === 0 ? '' : wanted);
    const length = lengthOf(written, at, wanted);
    if (length === 0) return undefined;
    offsets.push(at);
    // A reference may represent a character of two code units; both start at the reference.
    if (written[at] === '&' && length > 1 && /[\uD800-\uDBFF]/u.test(wanted)) {
      offsets.push(at);
      index++;
    }
    at += length;
  }
  return written.slice(at).trim() === '' ? [...offsets, at] : undefined;
}

/** Skips what Markdown drops around a line end: spaces, and the markers of enclosing block quotes. */
function skip(written: string, at: number, wanted: string): number {
  const dropped = wanted === '\n' ? ' \t' : ' \t>';
  let next = at;
  while (wanted !== '' && written[next] !== wanted && dropped.includes(written[next] ?? '\n')) next++;
  return next;
}

/** How much of the source represents this character; nothing if it represents another. */
function lengthOf(written: string, at: number, wanted: string): number {
  if (written[at] === '\\' && written[at + 1] === wanted && escapable.test(wanted)) return 2;
  if (written[at] === wanted && !(wanted === '&' && reference.test(written.slice(at, at + 40)))) return 1;
  return reference.exec(written.slice(at, at + 40))?.[0].length ?? 0;
}
