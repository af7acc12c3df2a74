import { pale as limits } from '../thresholds.js';
import { luminanceOf } from './luminance.js';

/** CSS colours with names that are at least as light. */
const light =
  /^(?:white|snow|ivory|azure|ghostwhite|floralwhite|whitesmoke|mintcream|aliceblue|seashell|honeydew|oldlace|linen|lavenderblush|lightcyan|lightyellow|lightgoldenrodyellow|lemonchiffon|cornsilk|beige)$/iu;

/** Whether a CSS colour can hardly be told from white; one that is written in any other way is taken for visible. */
export function isPaleColour(colour: string): boolean {
  const channels = channelsOf(colour);
  if (!channels) return light.test(colour);
  const [red = 0, green = 0, blue = 0] = channels;
  return luminanceOf(red, green, blue) >= limits.luminance;
}

function channelsOf(colour: string): number[] | undefined {
  const [, hex] = /^#([0-9a-f]{3,8})$/iu.exec(colour) ?? [];
  if (hex !== undefined) {
    const pairs = hex.length < 6 ? [...hex].map(digit => digit + digit) : (hex.match(/../gu) ?? []);
    return pairs.slice(0, 3).map(pair => Number.parseInt(pair, 16));
  }
  const [, inside] = /^rgba?\(([^)]*)\)$/iu.exec(colour) ?? [];
  return inside
    ?.match(/[\d.]+%?/gu)
    ?.slice(0, 3)
    .map(toByte);
}

function toByte(channel: string): number {
  return Number.parseFloat(channel) * (channel.endsWith('%') ? 2.55 : 1);
}
