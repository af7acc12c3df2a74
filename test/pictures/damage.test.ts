import { describe, expect, it } from 'vitest';
import { codecFor } from '../../src/pictures/codecs.js';
import { damageOf } from '../../src/pictures/damage/damage.js';
import { kindOf } from '../../src/pictures/kind.js';
import { findPictures } from '../../src/pictures/pictures.js';
import { png } from '../support/png.js';

async function encoded(type: string): Promise<Buffer> {
  const pixels = new Uint8ClampedArray(40 * 30 * 4).map((_, at) => (at % 4 === 3 ? 255 : (at * 7919) % 251));
  const image = { data: pixels, width: 40, height: 30, colorSpace: 'srgb' } as ImageData;
  return Buffer.from((await (await codecFor(type))?.encode(image)) ?? []);
}

/** Two frames of one pixel, with a table of two colours. */
const gif = Buffer.from(
  '47494638396101000100800000ffffff000000' +
    '21f90400000000002c000000000100010000020244010021f90400000000002c00000000010001000002024401003b',
  'hex',
);

const whole: [string, Promise<Buffer> | Buffer][] = [
  ['image/png', Buffer.from(png(40, 30, [1, 2, 3]))],
  ['image/jpeg', encoded('image/jpeg')],
  ['image/webp', encoded('image/webp')],
  ['image/gif', gif],
];
const damage = (type: string, data: Uint8Array) => damageOf(data, { type, ending: '' });

describe.each(whole)('a file of %s', (type, made) => {
  it('is whole, with whatever stands behind it', async () => {
    const data = await made;
    expect(kindOf(data)?.type).toBe(type);
    expect(damage(type, data)).toBeUndefined();
    expect(damage(type, Buffer.concat([data, Buffer.from('<script>')]))).toBeUndefined();
  });

  it('is not whole wherever it ends early', async () => {
    const data = await made;
    // A GIF needs no trailer, and nothing says that a second frame was there.
    const enough = type === 'image/gif' ? [42, 50, data.length - 1] : [];
    for (let end = 30; end < data.length; end++) {
      if (enough.includes(end)) continue;
      expect(damage(type, data.subarray(0, end)), String(end)).toBeDefined();
    }
  });
});

it('a PNG is not whole if a byte of it has changed, or if it has no pixels', () => {
  const data = Buffer.from(png(40, 30, [1, 2, 3]));
  for (const at of [20, data.indexOf('IDAT') + 6]) {
    const changed = Buffer.from(data);
    changed[at] = (changed[at] as number) ^ 1;
    expect(damage('image/png', changed)).toBe('its bytes have changed since it was saved');
  }
  const pixels = data.indexOf('IDAT') - 4;
  const empty = Buffer.concat([data.subarray(0, pixels), data.subarray(data.indexOf('IEND') - 4)]);
  expect(damage('image/png', empty)).toBe('its end is missing');
});

describe('a picture', () => {
  const open = async (data: Uint8Array) =>
    (await findPictures('.', [], { maxWidth: 10 })).open(`data:;base64,${Buffer.from(data).toString('base64')}`);

  it('that is damaged is packed as it is, with a remark', async () => {
    const data = (await encoded('image/jpeg')).subarray(0, -20);
    const picture = await open(data);
    expect(picture).toMatchObject({ changes: [{ rule: 'broken-image' }] });
    expect('data' in (picture as object) && Buffer.from((picture as { data: Uint8Array }).data).equals(data)).toBe(
      true,
    );
  });

  it('with more pixels than a device can show is left out, however small its file is', async () => {
    const huge = (width: number, height: number) => {
      const data = Buffer.from(png(1, 1, [1, 2, 3]));
      data.writeUInt32BE(width, 16);
      data.writeUInt32BE(height, 20);
      return data;
    };
    expect(await open(huge(60_000, 60_000))).toEqual({
      broken: 'is 60000 × 60000 pixels, more than a phone can show',
    });
    expect(await open(huge(10_000, 10_001))).toHaveProperty('broken');
    expect(await open(huge(10_000, 10_000))).not.toHaveProperty('broken');
  });

  it('that should be an SVG and is no XML is left out', async () => {
    expect(await open(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><g>'))).toEqual({
      broken: 'is not valid XML',
    });
  });
});
