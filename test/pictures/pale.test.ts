import { describe, expect, it } from 'vitest';
import { type Cache, noCache } from '../../src/pictures/cache.js';
import { codecFor } from '../../src/pictures/codecs.js';
import { kindOf } from '../../src/pictures/kind.js';
import { isPale } from '../../src/pictures/pale/pale.js';
import { png } from '../support/png.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
const clear: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 255];
const black: Colour = [0, 0, 0, 255];

/** A picture of 100 × 100 pixels; of each, what `at` says. */
async function picture(at: (x: number, y: number) => Colour, type = 'image/png'): Promise<Uint8Array> {
  const data = new Uint8ClampedArray(100 * 100 * 4);
  for (let y = 0; y < 100; y += 1) for (let x = 0; x < 100; x += 1) data.set(at(x, y), (y * 100 + x) * 4);
  const codec = await codecFor(type);
  if (!codec) throw new Error(type);
  return codec.encode({ data, width: 100, height: 100, colorSpace: 'srgb' } as ImageData);
}

async function pale(data: Uint8Array, cache: Cache = noCache): Promise<boolean> {
  const kind = kindOf(data);
  if (!kind) throw new Error('no picture');
  return isPale(data, kind, cache);
}

/** The lines of a box. */
const isFrame = (x: number, y: number) =>
  [x, y].every(at => at >= 20 && at < 80) && [x, y].some(at => at < 23 || at >= 77);

describe('a transparent picture', () => {
  const frame = (colour: Colour) => picture((x, y) => (isFrame(x, y) ? colour : clear));

  it.each(['image/png', 'image/webp'])('is pale with white lines, as %s', async type => {
    expect(await pale(await picture((x, y) => (isFrame(x, y) ? white : clear), type))).toBe(true);
  });

  it('is not with dark ones, nor with grey ones', async () => {
    expect(await pale(await frame(black))).toBe(false);
    expect(await pale(await frame([200, 200, 200, 255]))).toBe(false);
  });

  it('is not where what is white is a surface with something on it, or lies along something dark', async () => {
    const card = (x: number, y: number) => x >= 5 && x < 95 && y >= 5 && y < 95;
    expect(await pale(await picture((x, y) => (isFrame(x, y) ? black : card(x, y) ? white : clear)))).toBe(false);
    const halo = (x: number, y: number) => isFrame(x - 1, y) || isFrame(x + 1, y);
    expect(await pale(await picture((x, y) => (isFrame(x, y) ? black : halo(x, y) ? white : clear)))).toBe(false);
  });

  it('is with white lines between coloured boxes', async () => {
    const box = (x: number, y: number) => y >= 40 && y < 60 && (x < 20 || x >= 80);
    const arrow = (x: number, y: number) => x >= 20 && x < 80 && y >= 49 && y < 51;
    const at = (x: number, y: number): Colour => (box(x, y) ? [20, 90, 160, 255] : arrow(x, y) ? white : clear);
    expect(await pale(await picture(at))).toBe(true);
  });

  it('may say so beside its palette', async () => {
    // A row of three pixels: white between two of a transparent colour.
    const hex =
      '89504e470d0a1a0a0000000d49484452000000030000000108030000002c3ee48600000006504c5445000000ffffffa5d99fdd' +
      '0000000274524e5300ff5b9122b50000000c49444154789c6360606400000006000298d599920000000049454e44ae426082';
    expect(await pale(Buffer.from(hex, 'hex'))).toBe(true);
  });
});

it('an opaque picture is not pale, however white it is', async () => {
  expect(await pale(png(10, 10, [255, 255, 255]))).toBe(false);
  expect(await pale(await picture((x, y) => (isFrame(x, y) ? white : black), 'image/jpeg'))).toBe(false);
});

it('what was found of pixels is kept', async () => {
  const kept = new Map<string, Uint8Array>();
  const cache: Cache = {
    read: async key => kept.get(key),
    write: async (key, data) => void kept.set(key, data),
  };
  const data = await picture((x, y) => (isFrame(x, y) ? white : clear));
  expect(await pale(data, cache)).toBe(true);
  for (const key of kept.keys()) kept.set(key, Uint8Array.of(0));
  expect(await pale(data, cache)).toBe(false);
});

describe('a drawing', () => {
  const svg = (inside: string, attributes = '') =>
    pale(
      new TextEncoder().encode(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`,
      ),
    );

  it.each([
    ['lines', '<path d="M0 0h9" fill="none" stroke="#fff"/>'],
    ['letters', '<text x="1" y="5" fill="white">push</text>'],
    ['a style', '<path d="M0 0h9" style="fill:none; stroke: rgb(250, 250, 250)"/>'],
    ['what a group says', '<g fill="none" stroke="#f8f8f8"><g><line x2="9"/></g></g>'],
    ['a style sheet', '<style>.a { fill: none; stroke: #fff }</style><g class="a"><path d="M0 0h9"/></g>'],
    [
      'white boxes, and something to clip them',
      '<clipPath id="c"><rect width="9" height="9"/></clipPath><rect width="9" height="9" fill="#fff"/>',
    ],
  ])('is pale in white: %s', async (_, inside) => {
    expect(await svg(inside)).toBe(true);
  });

  it.each([
    ['in dark lines', '<path d="M0 0h9" fill="none" stroke="#333"/>'],
    ['in grey lines', '<path d="M0 0h9" fill="none" stroke="#ddd"/>'],
    ['filled by default', '<rect width="9" height="9" stroke="#fff"/>'],
    ['white on a box', '<rect width="9" height="9" fill="#124"/><path d="M0 0h9" fill="none" stroke="#fff"/>'],
    ['of a class without a sheet', '<g class="layer"><path d="M0 0h9"/></g><path d="M0 0h9" fill="#fff"/>'],
    [
      'of two colour schemes',
      '<style>path { fill: #000 } @media (prefers-color-scheme: dark) { path { fill: #fff } }</style><path class="a" d="M0 0h9"/>',
    ],
    ['with a picture in it', '<path d="M0 0h9" fill="#fff"/><image href="data:image/png;base64,"/>'],
    ['in the colour of the text', '<path d="M0 0h9" fill="currentColor"/>'],
    ['of nothing', '<g fill="#fff"/>'],
  ])('is not %s', async (_, inside) => {
    expect(await svg(inside)).toBe(false);
  });

  it('is not on a ground of its own', async () => {
    expect(await svg('<path d="M0 0h9" fill="#fff"/>', ' style="background: #124"')).toBe(false);
  });
});
