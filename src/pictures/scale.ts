import { createHash } from 'node:crypto';
import type { Cache } from './cache.js';
import { codecFor, resize } from './codecs.js';
import { isAnimated, type Kind } from './kind.js';
import { highest, mostPixels } from './thresholds.js';

export interface Scaled {
  data: Uint8Array;
  /** What was done, or why nothing could be; undefined where the picture is not too large. */
  reason?: string;
}

/**
 * Scales a picture that is wider than phone and paper can show. What moves, what is of another format than PNG, JPEG and
 * WebP, and what would not get smaller by it stays as it is.
 *
 * @param name for the reason
 */
export async function scaled(
  data: Uint8Array,
  kind: Kind,
  { name, maxWidth, cache }: { name: string; maxWidth: number; cache: Cache },
): Promise<Scaled> {
  const { width = 0, height = 0, type } = kind;
  const factor = Math.min(maxWidth / width, (maxWidth * highest) / height);
  if (!(factor < 1) || type === 'image/svg+xml') return { data };
  const [toWidth, toHeight] = [Math.max(Math.round(width * factor), 1), Math.max(Math.round(height * factor), 1)];
  const is = `${name} is ${width} × ${height} pixels`;
  if (isAnimated(data, kind)) return { data, reason: `${is}; it moves, and stays as it is.` };
  const key = `scaled-${createHash('sha256').update(data).digest('hex').slice(0, 32)}-${toWidth}x${toHeight}`;
  const known = await cache.read(key);
  const small = known ?? (await scale(data, type, width * height, toWidth, toHeight));
  if (!small) return { data, reason: `${is} and cannot be scaled down; it stays as it is.` };
  if (!known) await cache.write(key, small);
  if (small.byteLength >= data.byteLength) return { data };
  return { data: small, reason: `${is}; cards and paper get it with ${toWidth} × ${toHeight}.` };
}

async function scale(
  data: Uint8Array,
  type: string,
  pixels: number,
  width: number,
  height: number,
): Promise<Uint8Array | undefined> {
  const codec = pixels > mostPixels ? undefined : await codecFor(type);
  if (!codec) return undefined;
  try {
    return await codec.encode(await resize(await codec.decode(data), width, height));
  } catch {
    // A damaged file, or a variant that the codec does not know: browsers may show it all the same.
    return undefined;
  }
}
