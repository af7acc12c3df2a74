/** The text of the notes, parts of which are requested by position; a string satisfies this. */
export interface Source {
  slice(from?: number, to?: number): string;
  charAt(index: number): string;
}
