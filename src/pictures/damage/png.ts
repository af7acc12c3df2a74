import { crc32 } from 'node:zlib';
import type { Damage } from './model.js';

const signature = 8;
/** Length and name before what is in a chunk, and its sum behind it. */
const [before, behind] = [8, 4];

/** Format: W3C PNG, third edition, 5.3. What stands behind the end of the picture is nobody's. */
export function pngDamage(bytes: Buffer): Damage | undefined {
  let at = signature;
  let hasPixels = false;
  while (at + before + behind <= bytes.length) {
    const end = at + before + bytes.readUInt32BE(at);
    if (end + behind > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return 'its bytes have changed since it was saved';
    const name = bytes.toString('latin1', at + 4, at + before);
    if (name === 'IEND') return hasPixels ? undefined : 'its end is missing';
    hasPixels ||= name === 'IDAT';
    at = end + behind;
  }
  return 'its end is missing';
}
