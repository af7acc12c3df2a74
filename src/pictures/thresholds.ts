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
