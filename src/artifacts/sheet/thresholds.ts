/** With more lines than this, only the outermost of the outline are open when the file is opened. */
export const openOutline = 60;

/** Characters of a code line that may break: a shorter one fits everywhere, and could not cover the sign for going on. */
export const longCodeLine = 12;

/** How wide tables are, in ems unless it says otherwise. */
export const tables = {
  /** Characters of a cell that is not broken. */
  tightCell: 4,
  /** What a word takes of its own width: tables are set smaller than text, but a word of capitals is wider than most. */
  wordScale: 1.1,
  /** What stands between two columns. */
  between: 0.6,
  /** What a cell of more than a few characters has at least. */
  narrowest: 3,
  /** What its frame adds to code in a cell. */
  codeFrame: 0.6,
  /** Share of its size to which a table is made smaller before it takes another shape. */
  smallest: 0.9,
};

/** Characters of a word in a narrow cell, from which on it may break between its parts: shorter ones only look torn. */
export const partedWord = 9;

/** How wide code is set. */
export const codeWidths = {
  /** Ems of text that a character takes, and the frame. */
  character: 0.53,
  frame: 1.4,
  /** Characters that a Chinese one takes on a line that may break at seams, as wide as its text is high; in a drawing it takes two. */
  wide: 5 / 3,
  /** A block takes the page's width if this many of its lines, and this share of them, are too long for a column. */
  lines: 3,
  share: 0.2,
  /** A line that goes on keeps at least this many characters: a deeper indent is not kept. */
  kept: 24,
};

/** Drawings made of characters. */
export const drawings = {
  /** Share of the lines that have a stroke: arrows and names stand between boxes, but most of a listing has none. */
  share: 0.5,
  /** Lines of one that is kept whole: as high as a picture may be; a longer one would leave half a column white. */
  whole: 24,
};

/** How large pictures are set. */
export const pictures = {
  /** A resolution in dpi at which pixels are not visible in print. */
  sharp: 200,
  /** A picture is not made smaller than this to raise its resolution, in CSS pixels: 45 mm. */
  smallest: 170,
  /** Pictures up to this height in pixels are inline symbols, not figures. */
  signHeight: 40,
  /** Share of its height to which a picture is made smaller where it then has room at the foot of a column. */
  shrunk: 0.75,
  /**
   * White in CSS pixels that a picture leaves at the foot of a column, from which on it lets the text behind it go first: three
   * lines, which a reader takes for the end of a section.
   */
  postponed: 60,
  /** Height in CSS pixels of a letter of the screens that authors have in mind: what browsers take by default. */
  letter: 16,
};

/** How the feet of columns are filled. */
export const feet = {
  /** Share by which the white between questions grows at most: with more, a column looks looser than the one beside it. */
  stretched: 1,
  /** Share by which the white in their texts grows at most: with more, a paragraph looks like the beginning of something new. */
  loosened: 0.5,
  /** Share by which white shrinks at most where the beginning of the next column then has room: with more, questions run together. */
  squeezed: 0.25,
  /**
   * White in CSS pixels that is left even so, from which on a short question and a list may be parted: three lines, which a reader
   * takes for the end of a section.
   */
  parted: 60,
  /** White in CSS pixels from which on a text is parted even from what it leads to: 25 mm, which look like the end of a chapter. */
  deep: 94,
  /** Share by which the lines to write on grow at most: with more, questions ask for answers of very different length. */
  ruled: 1,
  /** How many ends of a row of columns are tried, the lowest first: each lays the document out again. */
  tries: 3,
  /** Share of the lines that a question has fewer where it then has room at such a foot: one of three. */
  shortened: 0.34,
};

/** Lines of a list in columns: one container of columns for thousands of lines takes Chromium quadratic time. */
export const longestList = 400;

/** Up to this many lines an answer is kept in one column: of longer ones, columns would end with holes that a reader sees. */
export const shortAnswer = 4;

/** Lines that a picture counts for. */
export const pictureLines = 10;

/** Room for a page's number in a link to it, in ems: four digits. */
export const pageNumberWidth = 2.4;

/** Titles where there is one line for them. */
export const titles = {
  /** Width of the longest that the contents show whole, in ems. */
  longest: 45,
  /** A word of up to so many characters that is cut goes whole; of a longer one its beginning stays. */
  cutWord: 12,
};

/** How paragraphs are set. */
export const paragraphs = {
  /** Lines that stay together. Chromium parts three into two and one, against `widows`; one more makes up for the guess. */
  whole: 4,
  /** Lines of an item that does not stand alone at the head or foot of a column; a longer one is a text by itself. */
  alone: 2,
  /** A word longer than this share of a line would leave a gap in the line before it. */
  longWord: 0.2,
};

/** Where words break. */
export const hyphens = {
  /** Letters of a word, and those before and after a hyphen: less reads as another word. */
  word: 7,
  /** Letters of a word in any language that may be longer than a line: the shortest line has room for as many. */
  compound: 16,
  before: 3,
  after: 3,
  /** Share of the words that only English has: it is a fifth in prose, half as many in notes, and one in fifty in other languages. */
  english: 0.05,
};

/** How much lists and block quotes shorten a line, in ems. */
export const indents = { ul: 1.2, ol: 1.35, blockquote: 1 };

/** Ems that a line has at least, so that nothing is divided by less: wide margins on small paper leave no room. */
export const shortestLine = 8;

/** What the contents list. */
export const contents = {
  /** With more questions than this, sections only. */
  questions: 60,
  /** As long as there is one for so many questions: fewer would lead nowhere. */
  perSection: 20,
  /** Ems of what tells a question from others that ask the same. */
  difference: 18,
};

/** Up to this many questions are found in the contents at a glance; with more there are lists at the end. */
export const fewQuestions = 30;

/** How many runs a browser prints at the same time; each takes half a gigabyte. */
export const runsAtOnce = 2;

/** How much is printed in one go. */
export const runs = {
  /** Lines of text: some forty pages. A browser's memory is what bounds it. */
  lines: 5000,
  /** A sheet of up to so many runs is printed as one: a seam costs a second look at where its pages end. */
  whole: 1.5,
};

/** Cards to cut out. */
export const cards = {
  /** A question or its answer is set smaller if that saves this share of the cards. */
  worthwhile: 0.25,
};

/** Points below which letters of a diagram are reported: nothing else is set as small at the usual size. */
export const smallestLetter = 7.5;

/** In a column, formulas are not scaled below this share of their size, where letters have 7.5 pt; they go over all columns then. */
export const formulaInColumn = 0.78;

/** Formulas are not scaled below this share of their size. */
export const smallestFormula = 0.5;

/** Lines of text that may go over all columns: more of them, as long as the page is wide, are hard to read. */
export const linesAcross = 5;

/** Points from which on type is for poor sight: greys are darker, and there is one column. */
export const largeType = 14;

/** How far a sheet is reduced to fit into its pages, the least harmful first. */
export const copyfit = {
  /** Height of the highest picture, in proportion to the usual. */
  figures: [0.75, 0.5],
  /** White space, in proportion to the usual. */
  spaces: [0.8, 0.6],
  /** Margins that printers can still print in, with room for the lines at head and foot. */
  margin: '12mm 10mm 14mm',
  /** Ems that lines come closer: to 1.35 in the densest layout. Chinese set tighter than 1.3 runs together. */
  leadings: [0.1, 0.2],
  /** Points that type is made smaller by at a time, and its least size. */
  step: 0.25,
  smallest: 6.5,
  /** Type is set closer where it is this small: short lines need less between them. */
  closer: 8,
  /** Ems of a line from which on there may be one column more. */
  narrowest: 22,
};
