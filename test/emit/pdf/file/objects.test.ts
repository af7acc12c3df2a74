import { describe, expect, it } from 'vitest';
import { setIds } from '../../../../src/emit/pdf/file/ids.js';
import { readObjects, writeObjects } from '../../../../src/emit/pdf/file/objects.js';
import { samplePdf } from './sample.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const dates = "/CreationDate (D:20261123230119+00'00')\n/ModDate (D:20261123230119+00'00')";

describe('objects', () => {
  it('come out as they went in', () => {
    const pdf = samplePdf([`<<${dates}>>`, '<</Type /Catalog>>', '<</Length 3>> stream\n\xff\x00\n\nendstream']);
    const file = readObjects(pdf);
    expect([...file.objects.keys()]).toEqual([1, 2, 3]);
    expect(text(writeObjects(file))).toBe(text(pdf));
  });

  it('may grow and shrink', () => {
    const file = readObjects(samplePdf(['<</A 1>>', '<</B 2>>', '<</C 3>>']));
    file.objects.set(2, Buffer.from('2 0 obj\n<</B (much longer than before)>>\nendobj\n'));
    const again = readObjects(writeObjects(file));
    expect(again.objects.get(3)?.toString()).toBe('3 0 obj\n<</C 3>>\nendobj\n');
    expect(again.objects.get(2)?.toString()).toContain('much longer');
  });

  it('are refused where the file is built in another way', () => {
    const pdf = samplePdf(['<</A 1>>']);
    expect(() => readObjects(Buffer.from('%PDF-1.4 nothing'))).toThrow('table of references');
    expect(() => readObjects(Buffer.from(text(pdf).replace('/Root', '/Prev 9 /Root'), 'latin1'))).toThrow('references');
    expect(() => readObjects(Buffer.from(text(pdf).replace('1 0 obj', '7 0 obj'), 'latin1'))).toThrow('object 1');
  });
});

describe('setIds', () => {
  it('numbers header cells from 1, in their order and wherever they are named', () => {
    const file = readObjects(
      samplePdf([
        '<</ID (node00000130)>>',
        '<</Headers [(node00000129)]>>',
        '<</Names [(node00000129) 1 0 R (node00000130) 2 0 R]>>',
      ]),
    );
    expect(setIds(file)).toBe(3);
    expect([...file.objects.values()].map(text)).toEqual([
      '1 0 obj\n<</ID (node00000002)>>\nendobj\n',
      '2 0 obj\n<</Headers [(node00000001)]>>\nendobj\n',
      '3 0 obj\n<</Names [(node00000001) 1 0 R (node00000002) 2 0 R]>>\nendobj\n',
    ]);
  });

  it('leaves texts and streams alone', () => {
    const pdf = samplePdf(['<</Alt (see \\(node00000129\\))>>', '<</Length 14>> stream\n(node00000129)\nendstream']);
    const file = readObjects(pdf);
    setIds(file);
    expect(text(writeObjects(file))).toBe(text(pdf));
  });
});
