import type { Element } from 'hast';
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

/** Whether a picture is a symbol in the line; one that its author set small is, however many pixels it has. */
export function isSign(picture: Media | undefined, { width: wanted }: Element['properties'] = {}): boolean {
  const { width, height } = picture ?? {};
  if (height === undefined) return false;
  const scale = width !== undefined && /^\d+$/u.test(String(wanted)) ? Number(wanted) / width : 1;
  return height * scale <= pictures.signHeight;
}

/**
 * Gives a picture the size that its author wants. A CSS pixel on a screen is a sixteenth of a letter's height there, and so
 * it is on paper, where letters are smaller; a share is one of the column. Returns whether the author wants any.
 */
export function setWantedSize({ properties }: Element): boolean {
  const { width, height } = properties;
  if (width === undefined && height === undefined) return false;
  if (String(width).endsWith('%')) return true;
  const ems = (length: typeof width) => (length === undefined ? 'auto' : `${Number(length) / pictures.letter}em`);
  delete properties.width;
  delete properties.height;
  // Of two sizes the width counts: a picture keeps its proportions.
  properties.style = `width:${ems(width)};height:${ems(width === undefined ? height : undefined)}`;
  return true;
}
