import type { Damage } from './model.js';

/** `RIFF`, the length of all that follows, and `WEBP`. */
const head = 12;

/** Format: RFC 9649, 2.3. */
export function webpDamage(bytes: Buffer): Damage | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return 'its end is missing';
  let at = head;
  while (at + 8 <= end) {
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  // Some writers leave out the byte that fills up the last chunk.
  return at > end + 1 ? 'its bytes have changed since it was saved' : undefined;
}
