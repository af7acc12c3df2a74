import { simplified } from '../../language/traditional.js';

/** The names on a line: by spaces, or by bars where they have spaces themselves. */
export function namesOn(line: string): string[] {
  return line.split(line.includes('|') ? '|' : ' ');
}

/** The same, with traditional characters in their simplified form. */
export function foldedNames(line: string): string[] {
  return namesOn(simplified(line));
}
