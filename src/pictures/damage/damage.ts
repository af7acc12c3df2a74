import type { Kind } from '../kind.js';
import { gifDamage } from './gif.js';
import { jpegDamage } from './jpeg.js';
import type { Damage } from './model.js';
import { pngDamage } from './png.js';
import { webpDamage } from './webp.js';

const readers: Record<string, (bytes: Buffer) => Damage | undefined> = {
  'image/png': pngDamage,
  'image/jpeg': jpegDamage,
  'image/gif': gifDamage,
  'image/webp': webpDamage,
};

/** Whether a file of a known format is whole, judged by its outline and without decoding pixels. */
export function damageOf(data: Uint8Array, { type }: Kind): Damage | undefined {
  return readers[type]?.(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
}
