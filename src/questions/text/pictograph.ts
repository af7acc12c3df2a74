/** Matches a picture before a label: the sign of `✅ Answer:`. */
export const pictograph = String.raw`\p{Extended_Pictographic}[\p{Cf}\uFE0F]*\s*`;
