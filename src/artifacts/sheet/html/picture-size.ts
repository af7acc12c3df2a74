import type { Media } from '../../../bank/model.js';

/** A resolution in dpi at which pixels are not visible in print. */
export const sharp = 200;

const cssPerInch = 96;

/** A picture is not made smaller than this to raise its resolution, in CSS pixels: 45 mm. */
const smallest = 170;

/**
 * The width of a picture in CSS pixels, if its column is wide enough: at full print resolution, or wider if it would
 * otherwise become too small to see. Undefined for vector drawings.
 */
export function printedWidth({ width, type }: Media): number | undefined {
  if (width === undefined || type === 'image/svg+xml') return undefined;
  return Math.round(Math.min(width, Math.max((width / sharp) * cssPerInch, smallest)));
}

/** The lowest resolution in dpi that a picture prints with; undefined for vector drawings. */
export function dotsPerInch(media: Media): number | undefined {
  const printed = printedWidth(media);
  return printed === undefined ? undefined : Math.round(((media.width ?? 0) / printed) * cssPerInch);
}

/** Pictures up to this height in pixels are inline symbols, not figures. */
const signHeight = 40;

export function isSign(picture: Media | undefined): boolean {
  return picture?.height !== undefined && picture.height <= signHeight;
}
