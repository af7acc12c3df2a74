/** A share of the column. */
export type Percent = `${number}%`;

/** The size of a picture that an author asks for. */
export interface PictureSize {
  /** CSS pixels, or a share of the column. */
  width?: number | Percent;
  /** CSS pixels. */
  height?: number;
  /** A multiple of its own size. */
  zoom?: number;
}

/** The size of the picture itself, in pixels. */
export interface NaturalSize {
  width: number;
  height: number;
}

/** CSS pixels of the units that notes use. https://www.w3.org/TR/css-values-4/#absolute-lengths; letters of 16 pixels. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
};

/** A length as CSS and HTML write it; undefined for any other, such as `auto` or zero. */
export function lengthOf(text: string): number | Percent | undefined {
  const [, digits, unit = ''] =
    /^\s*(\d{1,5}(?:\.\d{0,6})?|\.\d{1,6})\s*([a-z]{0,3}|%)\s*(?:!important\s*)?$/iu.exec(text) ?? [];
  const number = Number(digits);
  if (!(number > 0)) return undefined;
  if (unit === '%' || unit === 'vw') return `${Math.min(number, 100)}%`;
  const pixels = units[unit.toLowerCase()];
  return pixels === undefined ? undefined : Math.max(1, Math.round(number * pixels));
}

/** The size that attributes ask for, as HTML has them: `width="50%"`, `style="zoom:50%"`. A style outweighs the others. */
export function sizeOfAttributes(attributes: { width?: unknown; height?: unknown; style?: unknown }): PictureSize {
  const styles = stylesOf(String(attributes.style ?? ''));
  const width = lengthOf(styles.get('width') ?? '') ?? lengthOf(String(attributes.width ?? ''));
  const height = lengthOf(styles.get('height') ?? '') ?? lengthOf(String(attributes.height ?? ''));
  const zoom = zoomOf(styles.get('zoom') ?? '');
  return {
    ...(width !== undefined && { width }),
    ...(typeof height === 'number' && { height }),
    ...(zoom !== undefined && { zoom }),
  };
}

/**
 * A size once the picture's own is known: a height alone and a zoom become a width. Without the picture's own the height is
 * left, and a zoom is taken for a share of the column.
 */
export function settleSize({ width, height, zoom }: PictureSize, natural?: NaturalSize): Omit<PictureSize, 'zoom'> {
  if (typeof width === 'string') return { width };
  if (width !== undefined) {
    const times = zoom ?? 1;
    return { width: pixels(width * times), ...(height !== undefined && { height: pixels(height * times) }) };
  }
  if (height !== undefined) return natural ? { width: pixels((height * natural.width) / natural.height) } : { height };
  if (zoom === undefined) return {};
  return { width: natural ? pixels(natural.width * zoom) : `${Math.min(100, Math.round(zoom * 100))}%` };
}

/** The declarations of a `style` attribute, in lower case. */
export function stylesOf(style: string): Map<string, string> {
  const pairs = style.split(';').map(part => part.split(':').map(text => text.trim().toLowerCase()));
  return new Map(pairs.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])));
}

function zoomOf(text: string): number | undefined {
  const length = /^[\d.]+%$/u.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text || Number.NaN);
  return length > 0 && length <= 10 ? length : undefined;
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
