/**
 * Whether an address leads somewhere from any device: to a web page, a mailbox or a telephone. Files, programs and what is
 * relative to the notes are on the author's computer only. `http:a` is relative too, hence the slashes.
 */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/\\?#]|(?:mailto|tel):[^\s/])/iu.test(address);
}
