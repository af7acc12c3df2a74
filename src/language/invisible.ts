// White space, marks of no width (U+200B, a byte order mark, a soft hyphen) and fillers.
const invisible = /(?:\s|\p{Default_Ignorable_Code_Point}|\p{Cf}|\u{2800})+/gu;

/** A text without what nobody sees; empty if there is nothing to be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}
