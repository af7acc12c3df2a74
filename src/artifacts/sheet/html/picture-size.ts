import type { Media } from '../../../bank/model.js';
import { pictures } from '../thresholds.js';

const cssPerInch = 96;

/**
 * The width in CSS pixels that a picture is set in where its column is wide enough: as many dots an inch as print sharp,
 * more only where it would become too small to see. Undefined for drawings, which have no dots.
 */
export function printedWidth({ width, type }: Media): number | undefined {
  if (width === undefined || type === 'image/svg+xml') return undefined;
  return Math.round(Math.min(width, Math.max((width / pictures.sharp) * cssPerInch, pictures.smallest)));
}

/** The least dots an inch that a picture prints with; undefined for drawings. */
export function dotsPerInch(media: Media): number | undefined {
  const printed = printedWidth(media);
  return printed === undefined ? undefined : Math.round(((media.width ?? 0) / printed) * cssPerInch);
}

export function isSign(picture: Media | undefined): boolean {
  return picture?.height !== undefined && picture.height <= pictures.signHeight;
}
