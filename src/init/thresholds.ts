/** So many headings make a README one of notes where it holds more of them than all other files, whatever they ask. */
export const longReadme = 5;

/** A folder in which nothing asks is passed over where others ask and it holds less than this share of all headings. */
export const straysShare = 0.1;
