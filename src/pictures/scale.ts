import { createHash } from 'node:crypto';
import { say } from '../say/say.js';
import type { Cache } from './cache.js';
import { codecFor, resize } from './codecs.js';
import { isAnimated, type Kind } from './kind.js';
import { highest, mostPixels } from './thresholds.js';

export interface Scaled {
  data: Uint8Array;
  /** What was done, or why nothing could be; undefined if the picture is not too large. */
  reason?: string;
}

/**
 * Scales a picture that is wider than phones and paper can show. Animations, formats other than PNG, JPEG and WebP, and
 * pictures that would not get smaller are left as they are.
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
  const is = say('{name} is {width} × {height} pixels', { name, width, height });
  if (isAnimated(data, kind)) return { data, reason: say('{is} and animated; it is left as it is.', { is }) };
  const key = `scaled-${createHash('sha256').update(data).digest('hex').slice(0, 32)}-${toWidth}x${toHeight}`;
  const known = await cache.read(key);
  const small = known ?? (await scale(data, type, width * height, toWidth, toHeight));
  if (!small) return { data, reason: say('{is} and cannot be scaled down; it is left as it is.', { is }) };
  if (!known) await cache.write(key, small);
  if (small.byteLength >= data.byteLength) return { data };
  return {
    data: small,
    reason: say('{is}; cards and the sheet use {toWidth} × {toHeight}.', { is, toWidth, toHeight }),
  };
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
    // A damaged file, or a variant that the codec does not support: browsers may still show it.
    return undefined;
  }
}
