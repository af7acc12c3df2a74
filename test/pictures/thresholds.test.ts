import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { noCache } from '../../src/pictures/cache.js';
import { codecFor } from '../../src/pictures/codecs.js';
import { fetchPicture } from '../../src/pictures/remote/fetch.js';
import { scaled } from '../../src/pictures/scale.js';
import { cleanSvg } from '../../src/pictures/svg/clean.js';
import { png } from '../support/png.js';

const scaledAs = async (width: number, height: number, maxWidth: number, type = 'image/png') => {
  // The bytes are those of a small picture: what counts here is the size that it says it has.
  const kind = { type, ending: 'png', width, height };
  return (await scaled(png(8, 8, [1, 2, 3]), kind, { name: 'It', maxWidth, cache: noCache })).reason;
};

it('a picture of a hundred million pixels is read, one of more is not', async () => {
  expect(await scaledAs(10_000, 10_000, 1)).not.toContain('cannot be scaled');
  expect(await scaledAs(10_000, 10_001, 1)).toContain('cannot be scaled');
});

it('a picture may take five redirects, and not six', async () => {
  const picture = png(5, 4, [9, 9, 9]);
  const server = createServer(({ url = '' }, response) => {
    const left = Number(url.slice(1));
    if (left === 0) response.end(picture);
    else response.writeHead(302, { location: `/${left - 1}` }).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const through = (times: number) =>
    fetchPicture(`http://127.0.0.1:${port}/${times}`, { cache: noCache, isAllowed: () => true });
  expect(await through(5)).toEqual(new Uint8Array(picture));
  expect(await through(6)).toEqual({ problem: 'the server redirects more than 5 times' });
  server.closeAllConnections();
  server.close();
});

it('a picture four times as high as the greatest width stays', async () => {
  expect(await scaledAs(10, 400, 100, 'image/bmp')).toBeUndefined();
  expect(await scaledAs(10, 401, 100, 'image/bmp')).toContain('It is 10 × 401 pixels');
});

it.each([
  ['image/jpeg', 3264],
  ['image/webp', 2676],
])('%s is written with the quality of 85, in %i bytes', async (type, size) => {
  const codec = await codecFor(type);
  const source = await codecFor('image/png');
  const image = await source?.decode(png(64, 64, [200, 30, 90]));
  // Noise, which takes more bytes with each step of quality.
  image?.data.forEach((_, at) => {
    if (at % 4 < 3) image.data[at] = (at * 7919) % 251;
  });
  expect(image && (await codec?.encode(image))?.byteLength).toBe(size);
});

describe('an SVG', () => {
  const clean = (text: string) => cleanSvg(new TextEncoder().encode(text), 'a.svg');
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

  it('is read down to two hundred levels', () => {
    const nested = (levels: number) => svg('<g>'.repeat(levels) + '</g>'.repeat(levels));
    expect(clean(nested(200))).toBeDefined();
    expect(clean(nested(201))).toBeUndefined();
  });

  it('has a million characters written out for short names', () => {
    const long = 'a'.repeat(500_000);
    const named = (inside: string) => `<!DOCTYPE svg [<!ENTITY a "${long}"><!ENTITY b "b">]>${svg(inside)}`;
    expect(clean(named('&a;&a;'))).toBeDefined();
    expect(clean(named('&a;&a;&b;'))).toBeUndefined();
  });

  it('has twelve names in its message', () => {
    const foreign = (many: number) => svg(Array.from({ length: many }, (_, at) => `<x${at}/>`).join(''));
    expect(clean(foreign(12))?.reason).toContain('<x11>, <x1>, <x2>');
    expect(clean(foreign(12))?.reason).not.toContain('more');
    expect(clean(foreign(13))?.reason).toContain(' and 1 more.');
  });
});
