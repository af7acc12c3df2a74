import { createHash } from 'node:crypto';
import type { Cache } from '../cache.js';
import { codecFor } from '../codecs.js';
import type { Kind } from '../kind.js';
import { isPaleDrawing } from './drawing.js';
import { losesLines } from './pixels.js';
import { mayBeTransparent } from './transparent.js';

/** Whether a picture has a transparent ground and lines that cannot be seen on white: it was made for a dark screen. */
export async function isPale(data: Uint8Array, kind: Kind, cache: Cache): Promise<boolean> {
  if (kind.ending === 'svg') return isPaleDrawing(data);
  if (!mayBeTransparent(data, kind)) return false;
  const key = `pale-${createHash('sha256').update(data).digest('hex').slice(0, 32)}`;
  const [known] = (await cache.read(key)) ?? [];
  if (known !== undefined) return known === 1;
  const found = await decodedIsPale(data, kind.type);
  await cache.write(key, Uint8Array.of(Number(found)));
  return found;
}

async function decodedIsPale(data: Uint8Array, type: string): Promise<boolean> {
  try {
    const codec = await codecFor(type);
    return codec !== undefined && losesLines(await codec.decode(data));
  } catch {
    // A variant that the codec does not support.
    return false;
  }
}
