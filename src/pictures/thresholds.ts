/** Decoding more pixels than this would need more memory than builds have. */
export const mostPixels = 100_000_000;

/** How many times higher than the maximum width a picture may be: screenshots of long pages are read piece by piece. */
export const highest = 4;

/** Of 100, for JPEG and WebP: text in screenshots stays sharp. */
export const quality = 85;
