/** Decoding more pixels than this would need more memory than builds have. */
export const mostPixels = 100_000_000;

/** How many times higher than the maximum width a picture may be: screenshots of long pages are read piece by piece. */
export const highest = 4;

/** Of 100, for JPEG and WebP: text in screenshots stays sharp. */
export const quality = 85;

/** Nesting of an SVG. Parsers such as libxml read no more than 256 levels; drawing programs write some dozens. */
export const deepestDrawing = 200;

/** Characters that short names of an SVG may stand for, in all: each is an address or a colour. */
export const mostEntityText = 1_000_000;

/** Names in a message about an SVG; whatever else there is, these say what kind of file it is. */
export const mostNamed = 12;

/** Redirects that a remote picture may take: from http to https, to a host for pictures, and to a place near the reader. */
export const mostRedirects = 5;

/** Transparent pictures that show nothing on white. */
export const pale = {
  /** Luminance, from 0 to 1, from which on a colour cannot be told from paper: a contrast of less than 1.17:1. Grid lines are darker. */
  luminance: 0.85,
  /** Of 255: what is less opaque shows the ground. */
  opaque: 64,
  /** Share of a picture's width or height that a line is thick at most: more is a surface, on which something may stand. */
  line: 0.05,
  /** Share of the lines that are lost, from which on a picture is not what its author saw. */
  lost: 0.2,
  /** Rows and columns in which lines are looked for: as many tell as much as all. */
  scanned: 400,
};
