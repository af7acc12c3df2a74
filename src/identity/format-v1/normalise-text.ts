const ordinal =
  /^(?:第\s*[\p{Nd}一二三四五六七八九十百]+\s*[题问章节、.:]\s*|\p{Nd}+(?:\.\p{Nd}+)+\.?\s+|[([]?\p{Nd}{1,4}[.、)\]:](?!\p{Nd})\s*|[一二三四五六七八九十]{1,3}、\s*)/u;

// Operators are kept, so that C is not C++ and == is not ===; emoji and their modifiers are removed.
const dropped = /[\uFE00-\uFE0F\u20E3]|!(?!=)|[^\p{L}\p{N}\p{M}\p{Sm}\p{Sc}!#%&*@]/gu;

/**
 * Text as identity compares it: NFKC, lower case, without a leading number, spaces, punctuation and emoji. Letters,
 * digits and operators remain. Two questions with equal results are the same question.
 */
export function normaliseText(text: string): string {
  return bareText(foldText(text));
}

/** The second half of `normaliseText`. */
export function bareText(folded: string): string {
  return folded.replace(dropped, '');
}

/** The first half of `normaliseText`, with the words still separate. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^(?:[\p{So}\s]|\uFE0F)+/u, '')
    .replace(ordinal, '');
}
