/** Whether Anki makes a card for a cloze with this number: it supports 1 to 500. */
export function isClozeNumber(number: number): boolean {
  return number >= 1 && number <= 500;
}
