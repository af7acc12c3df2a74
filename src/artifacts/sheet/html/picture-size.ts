import type { Media } from '../../../bank/model.js';

/** Dots an inch that print without showing. */
export const sharp = 200;

const cssPerInch = 96;

/** A picture is not set smaller than this for the sake of its dots, in CSS pixels: 45 mm. */
const smallest = 170;

/**
 * The width in CSS pixels that a picture is set in where its column is wide enough: as many dots an inch as print sharp,
 * more only where it would become too small to see. Undefined for drawings, which have no dots.
 */
export function printedWidth({ width, type }: Media): number | undefined {
  if (width === undefined || type === 'image/svg+xml') return undefined;
  return Math.round(Math.min(width, Math.max((width / sharp) * cssPerInch, smallest)));
}

/** The least dots an inch that a picture prints with; undefined for drawings. */
export function dotsPerInch(media: Media): number | undefined {
  const printed = printedWidth(media);
  return printed === undefined ? undefined : Math.round(((media.width ?? 0) / printed) * cssPerInch);
}

/** Pictures up to this many pixels high are signs in a line, not figures. */
const signHeight = 40;

export function isSign(picture: Media | undefined): boolean {
  return picture?.height !== undefined && picture.height <= signHeight;
}
