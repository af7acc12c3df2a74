import type { Media } from '../../../bank/model.js';
import { pictures } from '../thresholds.js';

const cssPerInch = 96;

/**
 * The width of a picture in CSS pixels, if its column is wide enough: at full print resolution, or wider if it would
 * otherwise become too small to see. Undefined for vector drawings.
 */
export function printedWidth({ width, type }: Media): number | undefined {
  if (width === undefined || type === 'image/svg+xml') return undefined;
  return Math.round(Math.min(width, Math.max((width / pictures.sharp) * cssPerInch, pictures.smallest)));
}

/** The lowest resolution in dpi that a picture prints with; undefined for vector drawings. */
export function dotsPerInch(media: Media): number | undefined {
  const printed = printedWidth(media);
  return printed === undefined ? undefined : Math.round(((media.width ?? 0) / printed) * cssPerInch);
}

export function isSign(picture: Media | undefined): boolean {
  return picture?.height !== undefined && picture.height <= pictures.signHeight;
}
