/** The names on a line: by spaces, or by bars where they have spaces themselves. */
export function namesOn(line: string): string[] {
  return line.split(line.includes('|') ? '|' : ' ');
}
