import { imageSize } from 'image-size';
import { soundKindOf } from './sound.js';

/** The type of a picture or recording, detected from its bytes. */
export interface Kind {
  /** IANA media type. */
  type: string;
  /** File extension of this type. */
  ending: string;
  /** Pixels as displayed; omitted if the format does not say. */
  width?: number;
  height?: number;
}

const types: Record<string, { type: string; ending: string }> = {
  png: { type: 'image/png', ending: 'png' },
  jpg: { type: 'image/jpeg', ending: 'jpg' },
  gif: { type: 'image/gif', ending: 'gif' },
  webp: { type: 'image/webp', ending: 'webp' },
  svg: { type: 'image/svg+xml', ending: 'svg' },
  avif: { type: 'image/avif', ending: 'avif' },
  bmp: { type: 'image/bmp', ending: 'bmp' },
};

/** The type of a picture or recording; undefined for bytes that Anki and browsers can neither show nor play. */
export function kindOf(data: Uint8Array): Kind | undefined {
  const size = measure(data);
  const known = size?.type === undefined ? undefined : types[size.type];
  if (!size || !known) return soundKindOf(data);
  // From 5 on, the EXIF orientation is rotated by 90 degrees.
  const [width, height] = (size.orientation ?? 1) >= 5 ? [size.height, size.width] : [size.width, size.height];
  return { ...known, ...(width > 0 && height > 0 && { width, height }) };
}

function measure(data: Uint8Array) {
  try {
    return imageSize(data);
  } catch {
    return undefined;
  }
}

/** Whether a picture is animated. Formats: GIF89a; W3C PNG, `acTL`; WebP container, `ANIM`. */
export function isAnimated(data: Uint8Array, { type }: Kind): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (type === 'image/webp') return bytes.subarray(0, 64).includes('ANIM');
  if (type === 'image/png') return bytes.subarray(0, Math.max(bytes.indexOf('IDAT'), 0)).includes('acTL');
  if (type !== 'image/gif') return false;
  const frame = Buffer.of(0x21, 0xf9, 0x04);
  return bytes.indexOf(frame, bytes.indexOf(frame) + 1) !== -1 && bytes.indexOf(frame) !== -1;
}
