/** A text with blanks behind it, to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(columns - widthOf(text), 0));
}

/** Columns on a terminal and in code: Chinese characters and emoji take two, marks on other characters none. */
export function widthOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0);
}

/** The longest beginning of a text that takes no more than some columns. */
export function startOf(text: string, columns: number): string {
  return joined(charactersOf(text), columns).join('');
}

/** The longest end of a text that takes no more than some columns. */
export function endOf(text: string, columns: number): string {
  return joined(charactersOf(text).reverse(), columns).reverse().join('');
}

function joined(characters: readonly string[], columns: number): string[] {
  let taken = 0;
  const end = characters.findIndex(character => {
    taken += columnsOf(character);
    return taken > columns;
  });
  return characters.slice(0, end === -1 ? undefined : end);
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): string[] {
  if (/^[\u0020-\u007e\u3000-\u9fff\uff00-\uff60]*$/u.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The columns of one character. */
export function columnsOf(character: string): number {
  if (/^[\p{M}\p{Cf}]+$/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f/u.test(character)) return 2;
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}
