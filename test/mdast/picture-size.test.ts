import { describe, expect, it } from 'vitest';
import { lengthOf, settleSize, sizeOfAttributes } from '../../src/mdast/picture-size.js';

describe('a length', () => {
  it.each([
    ['120', 120],
    [' 120px ', 120],
    ['0.4px', 1],
    ['33.5%', '33.5%'],
    ['250%', '100%'],
    ['50vw', '50%'],
    ['10em', 160],
    ['3cm', 113],
    ['72pt', 96],
    ['80px !important', 80],
    ['0', undefined],
    ['auto', undefined],
    ['calc(1px)', undefined],
    ['-5px', undefined],
    ['12vh', undefined],
    ['1e9', undefined],
    ['999999999', undefined],
    ['', undefined],
  ])('%j', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('a size', () => {
  const natural = { width: 400, height: 300 };
  it.each([
    ['attributes', { width: '120', height: 90 }, { width: 120, height: 90 }],
    ['a share', { width: '30%', height: '20' }, { width: '30%' }],
    ['a style over attributes', { width: '120', style: 'WIDTH : 50%' }, { width: '50%' }],
    ['a height', { height: '60' }, { width: 80 }],
    ['a height in per cent', { height: '60%' }, {}],
    ['a zoom', { style: 'zoom:50%;' }, { width: 200 }],
    ['a zoom as a number', { style: 'zoom: 0.25' }, { width: 100 }],
    ['a zoom of a width', { width: '200', height: '100', style: 'zoom:50%' }, { width: 100, height: 50 }],
    ['no zoom', { style: 'zoom:0' }, {}],
    ['a zoom beyond sense', { style: 'zoom:9999%' }, {}],
    ['nothing', {}, {}],
  ])('%s', (_, attributes, size) => {
    expect(settleSize(sizeOfAttributes(attributes), natural)).toEqual(size);
  });

  it('of a picture that does not say its own keeps its height, and a zoom is one of the column', () => {
    expect(settleSize({ height: 60 })).toEqual({ height: 60 });
    expect(settleSize({ zoom: 0.5 })).toEqual({ width: '50%' });
    expect(settleSize({ zoom: 1.5 })).toEqual({ width: '100%' });
  });
});
