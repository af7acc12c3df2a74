// White space, marks of no width (U+200B, a byte order mark, a soft hyphen) and fillers.
const invisible = /(?:\s|\p{Default_Ignorable_Code_Point}|\p{Cf}|\u{2800})+/gu;

/** A text without what nobody sees; empty if there is nothing to be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** A text without the marks that make emoji of characters or join them: ⚠️ is ⚠, 1️⃣ is 1. */
export function withoutEmojiMarks(text: string): string {
  return text.replace(/[\uFE0E\uFE0F\u20E3\u200D]/gu, '');
}
