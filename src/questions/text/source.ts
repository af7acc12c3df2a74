/** The text of the notes, of which parts are asked for by their places; a string is one. */
export interface Source {
  slice(from?: number, to?: number): string;
  charAt(index: number): string;
}
