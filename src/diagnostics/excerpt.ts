/**
 * The beginning of a text for a message, with `…` where something is cut off; no character is halved.
 *
 * @param most characters, as code points
 */
export function excerpt(text: string, most: number): string {
  // None has more than two units.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
