import type { Damage } from './model.js';

const [extension, picture, trailer] = [0x21, 0x2c, 0x3b];

/** Format: GIF89a, appendix B. Browsers need no trailer, but all that is before it. */
export function gifDamage(bytes: Buffer): Damage | undefined {
  let at = 13 + coloursIn(bytes[10]);
  let hasPixels = false;
  while (at < bytes.length && bytes[at] !== trailer) {
    const kind = bytes[at];
    if (kind === extension) at = afterBlocks(bytes, at + 2);
    else if (kind === picture) {
      at = afterBlocks(bytes, at + 11 + coloursIn(bytes[at + 9]));
      hasPixels ||= at <= bytes.length;
    } else return hasPixels ? undefined : 'its bytes have changed since it was saved';
    if (at > bytes.length) return 'its end is missing';
  }
  return hasPixels ? undefined : 'its end is missing';
}

/** Bytes of a table of colours, by the flags that say whether there is one. */
function coloursIn(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** Behind blocks that each begin with their length; beyond the end if that is missing. */
function afterBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}
