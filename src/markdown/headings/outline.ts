import { linesIn } from './lines.js';

/** A heading as it is typed. */
export interface OutlineHeading {
  depth: number;
  text: string;
}

/**
 * The headings of a text that begin with `#`, without parsing it: enough to compare files with each other. Those in lists and
 * quotes do not count.
 */
export function outlineOf(text: string): OutlineHeading[] {
  if (!text.includes('#')) return [];
  return linesIn(text).flatMap(({ rank, markers, text: line }) =>
    rank === 0 || markers !== ''
      ? []
      : [
          {
            depth: rank,
            text: line
              .slice(rank)
              .replace(/[ \t]#+$/u, '')
              .trim(),
          },
        ],
  );
}
