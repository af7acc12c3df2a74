import { lightColours } from './thresholds.js';

/** Names of CSS colours that are too light to read on white. */
const light = new RegExp(
  `^(?:${[
    ...['white', 'whitesmoke', 'snow', 'ivory', 'yellow', 'light\\w+', 'pale\\w+', 'lemonchiffon', 'linen', 'beige'],
    ...[
      'azure',
      'aqua',
      'cyan',
      'lime',
      'mintcream',
      'honeydew',
      'cornsilk',
      'lavender\\w*',
      'aliceblue',
      'ghostwhite',
    ],
    ...['floralwhite', 'seashell', 'oldlace', 'gainsboro', 'silver', 'bisque', 'blanchedalmond', 'antiquewhite'],
    ...['papayawhip', 'moccasin', 'navajowhite', 'mistyrose', 'peachpuff', 'wheat', 'khaki', 'gold', 'greenyellow'],
    ...[
      'chartreuse',
      'aquamarine',
      'springgreen',
      'pink',
      'thistle',
      'plum',
      'burlywood',
      'tan',
      'skyblue',
      'powderblue',
    ],
  ].join('|')})$`,
  'iu',
);

/** Whether text in a CSS colour is readable on white, as cards and paper are: notes are often written on a dark screen. */
export function isReadable(colour: string): boolean {
  if (/^hsl/iu.test(colour)) return Number(/([\d.]+)%[^%]*$/u.exec(colour)?.[1] ?? 0) < lightColours.lightness;
  const channels = channelsOf(colour);
  if (!channels) return !light.test(colour);
  const [red = 0, green = 0, blue = 0] = channels.map(channel => linear(channel / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue <= lightColours.luminance;
}

function channelsOf(colour: string): number[] | undefined {
  const [, hex] = /^#([0-9a-f]{3,8})$/iu.exec(colour) ?? [];
  if (hex !== undefined) {
    const pairs = hex.length < 6 ? [...hex].map(digit => digit + digit) : (hex.match(/../gu) ?? []);
    return pairs.slice(0, 3).map(pair => Number.parseInt(pair, 16));
  }
  return /^rgb/iu.test(colour) ? (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number) : undefined;
}

/** Source: WCAG 2.2, relative luminance. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
