/** Whether Anki makes a card of a gap with this number: it knows 1 to 500. */
export function isClozeNumber(number: number): boolean {
  return number >= 1 && number <= 500;
}
