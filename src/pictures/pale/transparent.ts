import type { Kind } from '../kind.js';

/** Whether a picture in a format that we can read has transparent pixels, as far as its outline says. */
export function mayBeTransparent(data: Uint8Array, { type }: Kind): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'image/png') return isPngTransparent(bytes);
  return type === 'image/webp' && isWebpTransparent(bytes);
}

/** W3C PNG, third edition, 11.2.1 and 11.3.1.1: colour types with alpha, or a chunk of transparent colours before the pixels. */
function isPngTransparent(bytes: Buffer): boolean {
  const colourType = bytes[25] ?? 0;
  if (colourType === 4 || colourType === 6) return true;
  const pixels = bytes.indexOf('IDAT', 0, 'latin1');
  return bytes.subarray(0, Math.max(pixels, 0)).includes('tRNS', 0, 'latin1');
}

/** RFC 9649, 2.7 and 3.4: a flag of the extended format, or a bit behind the size in the lossless one. */
function isWebpTransparent(bytes: Buffer): boolean {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return ((bytes[20] ?? 0) & 0x10) !== 0;
  return chunk === 'VP8L' && ((bytes[24] ?? 0) & 0x10) !== 0;
}
