/**
 * The largest deck that is handed over within a message, in bytes. AnkiConnect reads a message by the kilobyte and looks through all of
 * it each time: 8 MB take it about 10 s, and four times as much sixteen times as long.
 */
export const largestHanded = 8 * 1024 * 1024;
