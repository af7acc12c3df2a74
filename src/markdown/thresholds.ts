/** The maximum nesting of block quotes and lists; every later step recurses into them. */
export const deepestBlocks = 100;

/** The maximum nesting of HTML elements that are closed. Pages have some dozens, which nobody writes by hand. */
export const deepestHtml = 100;

/** The maximum number of open emphasis markers and brackets in one paragraph. */
export const deepestInline = 500;

/**
 * The maximum number of emphasis markers in one paragraph that close nothing: for each, the parser looks through all of
 * the paragraph before it, which takes half a second for so many.
 */
export const mostVainMarks = 5000;

/**
 * The maximum number of places in one paragraph at which something could begin and does not: words, and signs that are no
 * marks. The parser puts the text around each together again, for which it moves all that is behind it; a second for so
 * many. It is a paragraph of a hundred thousand characters.
 */
export const mostSigns = 20_000;

/** The longest run of backticks or dollar signs: each length that is never closed costs one pass over the paragraph. */
export const longestMark = 50;

/** The longest run of punctuation inside a bare URL; where there is more, it ended. */
export const longestTrail = 50;

/** The maximum length of `\(…\)` and of `\[…\]` inside a line: one that is never closed costs a pass over so much text. */
export const longestInlineFormula = 1000;

/** The maximum length of an `%%` comment over several lines: one that is never closed costs a pass over so much text. */
export const longestComment = 16_000;

/** Criteria for text decoded as GB18030. */
export const gb18030 = {
  /** The share of non-ASCII characters in everyday use. Broken UTF-8, Big5 and Western encodings have fewer. */
  daily: 0.9,
  /** The minimum number of Han characters for judging their frequency. */
  enough: 20,
  /** The share of them that are among the two hundred most frequent; in Chinese it is half. */
  frequent: 0.15,
};

/** When bytes are UTF-8 although some are damaged. */
export const brokenUtf8 = {
  /** The least sound characters beyond ASCII for each damaged piece: bytes in other encodings make hardly any. */
  sound: 20,
};

/** Criteria for bytes in UTF-16 without a byte order mark. */
export const utf16 = {
  /** The share of zero bytes if the bytes are also valid UTF-8; a few may be stray. */
  zeros: 1 / 8,
  /** The share of characters that people write. In the wrong byte order, half of them are not. */
  written: 0.95,
};

/** The share of underlined lines that must not end as a sentence where a file has no other headings. */
export const sentenceShare = 0.5;

/** When underlined lines are headings in a file whose other headings start with `#`. */
export const mixedSetext = {
  /** The least number of them that are carefully made: one may be an answer that is as long as its rule. */
  least: 2,
  /** The least share of the underlined lines. */
  careful: 0.8,
};

/** The characters that an underline may be shorter or longer than its text: people do not count them. */
export const widthTolerance = 2;

/** Lines such as `##text`. */
export const nearHeadings = {
  /** From this number of them on, those with as many marks, two at least, make a rank of headings. */
  alike: 2,
};
