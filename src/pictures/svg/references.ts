/** Pictures and fonts that may stand in an SVG as data. An SVG in an SVG could bring in everything again. */
const data = /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w.+-]+|application\/(?:x-)?font[\w.+-]*)[;,]/iu;

/** Whether a reference stays in the file: to one of its parts, to a picture in it, or to nothing. */
export function staysInside(target: string): boolean {
  const address = target.trim();
  return address === '' || address.startsWith('#') || data.test(address);
}
