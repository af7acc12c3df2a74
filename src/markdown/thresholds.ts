/** The most quotations and lists that may stand inside one another; each step after the parser walks down them. */
export const deepestBlocks = 100;

/** The most emphasis and the most brackets that may be open at once in one paragraph. */
export const deepestInline = 500;

/** The longest run of backticks or dollar signs: each length that is never closed costs a reading of the paragraph. */
export const longestMark = 50;

/** What the bytes of a text in GB18030 must look like. */
export const gb18030 = {
  /** The share of characters beyond ASCII that are of daily use. Broken UTF-8, Big5 and Western encodings have fewer. */
  daily: 0.9,
  /** From this many Han characters on their frequency can be told. */
  enough: 20,
  /** The share of these that the two hundred most frequent ones make up; in Chinese it is half. */
  frequent: 0.15,
};

/** What the bytes of a text in UTF-16 without a mark must look like. */
export const utf16 = {
  /** The share of zero bytes among bytes that can be read as UTF-8 too; a few are strays. */
  zeros: 1 / 8,
  /** The share of characters that people write. Read in the wrong order, half of them are none. */
  written: 0.95,
};
