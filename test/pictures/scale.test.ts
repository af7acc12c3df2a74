import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Cache, folderCache, noCache } from '../../src/pictures/cache.js';
import { codecFor } from '../../src/pictures/codecs.js';
import { isAnimated, kindOf } from '../../src/pictures/kind.js';
import { scaled } from '../../src/pictures/scale.js';
import { project } from '../support/project.js';

async function scale(data: Uint8Array, maxWidth: number, cache: Cache = noCache) {
  const kind = kindOf(data);
  if (!kind) throw new Error('no picture');
  const result = await scaled(data, kind, { name: 'a', maxWidth, cache });
  return { ...result, kind: kindOf(result.data) };
}

/** A picture whose pixels are by chance, or repeat, which a file holds in few bytes until it is scaled. */
async function noise(type: string, width: number, height: number, repeats = false): Promise<Uint8Array> {
  let last = 1;
  const next = (at: number) => {
    last = repeats ? (at * at * 31) % 251 : (last * 48271) % 2147483647;
    return last % 256;
  };
  const pixels = new Uint8ClampedArray(width * height * 4).map((_, at) => (at % 4 === 3 ? 255 : next(at)));
  const codec = await codecFor(type);
  if (!codec) throw new Error(type);
  return codec.encode({ data: pixels, width, height, colorSpace: 'srgb' } as ImageData);
}

describe('scaled', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])('scales a wide %s, the same bytes each time', async type => {
    const data = await noise(type, 300, 150);
    const first = await scale(data, 100);
    expect(first.kind).toMatchObject({ type, width: 100, height: 50 });
    expect(first.reason).toBe('a is 300 × 150 pixels; cards and the sheet use 100 × 50.');
    expect(Buffer.from(first.data).equals((await scale(data, 100)).data)).toBe(true);
  });

  it('leaves what is small enough, and what would not get smaller, byte for byte', async () => {
    const data = await noise('image/png', 100, 80);
    expect(await scale(data, 100)).toEqual({ data, kind: expect.anything() });
    const plain = await noise('image/png', 300, 150, true);
    expect(await scale(plain, 290)).toEqual({ data: plain, kind: expect.anything() });
  });

  it('keeps a long screenshot as wide as it is, up to four times its greatest width', async () => {
    expect((await scale(await noise('image/png', 100, 390), 100)).kind).toMatchObject({ width: 100, height: 390 });
    expect((await scale(await noise('image/png', 100, 800), 100)).kind).toMatchObject({ width: 50, height: 400 });
  });

  it('leaves what moves, and says so', async () => {
    const data = Buffer.from(await noise('image/png', 300, 150));
    const at = data.indexOf('IDAT') - 4;
    const moving = Buffer.concat([
      data.subarray(0, at),
      Buffer.from('\0\0\0\u0008acTL\0\0\0\u0002\0\0\0\0crc4', 'latin1'),
      data.subarray(at),
    ]);
    const result = await scale(moving, 100);
    expect(result.data).toBe(moving);
    expect(result.reason).toContain('and animated; it is left as it is');
  });

  it('tells moving GIFs and WebPs from still ones', () => {
    const frame = Buffer.of(0x21, 0xf9, 0x04);
    const gif = { type: 'image/gif', ending: 'gif' };
    expect(isAnimated(Buffer.concat([Buffer.from('GIF89a'), frame]), gif)).toBe(false);
    expect(isAnimated(Buffer.concat([Buffer.from('GIF89a'), frame, frame]), gif)).toBe(true);
    expect(isAnimated(Buffer.from('RIFF....WEBPVP8X..........ANIM'), { type: 'image/webp', ending: 'webp' })).toBe(
      true,
    );
  });

  it('says of a format that it cannot write, and of a broken file, that they stay', async () => {
    const gif = Buffer.from('47494638396100090009800000ffffff000000', 'hex');
    expect(await scale(gif, 100)).toMatchObject({
      data: gif,
      reason: expect.stringContaining('cannot be scaled down'),
    });
    const said = (['log', 'warn', 'error'] as const).map(name => vi.spyOn(console, name));
    const broken = async (type: string, from: number) => Buffer.from(await noise(type, 300, 150)).fill(0xff, from);
    const png = await broken('image/png', 50);
    expect(await scale(png, 100)).toMatchObject({ data: png, reason: expect.stringContaining('cannot be scaled') });
    // A codec complains of it, and makes something of it.
    await scale(await broken('image/jpeg', 5000), 100);
    for (const one of said) expect(one).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('counts width and height as EXIF turns the picture', async () => {
    const jpeg = Buffer.from(await noise('image/jpeg', 300, 100));
    // A TIFF header with one entry: orientation 6, lying on its right side.
    const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
    const turned = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
    expect(kindOf(turned)).toMatchObject({ width: 100, height: 300 });
    expect((await scale(turned, 50)).kind).toMatchObject({ width: 50, height: 150 });
  });
});

describe('folderCache', () => {
  let folder: Awaited<ReturnType<typeof project>>;
  beforeEach(async () => {
    folder = await project({});
  });
  afterEach(() => folder.remove());

  it('spares the work the second time, and does not believe a damaged file', async () => {
    const place = join(folder.root, 'cache');
    const cache = folderCache(place);
    const data = await noise('image/png', 300, 150);
    const first = await scale(data, 100, cache);
    const [name = ''] = (await readdir(place)).filter(file => file.startsWith('scaled-'));
    expect(await readdir(place)).toEqual(['.gitignore', name]);
    expect(await cache.read(name)).toEqual(first.data);
    await writeFile(join(place, name), 'damaged');
    expect(await cache.read(name)).toBeUndefined();
    expect((await scale(data, 100, cache)).data).toEqual(first.data);
  });
});
