/** More pixels than this would take more memory to read than builds have. */
export const mostPixels = 100_000_000;

/** How many times as high as the greatest width a picture may be: screenshots of long pages are read in pieces. */
export const highest = 4;

/** Of 100, for JPEG and WebP: text in screenshots stays sharp. */
export const quality = 85;
