import { PDFParser, PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { setIds } from '../../../../src/artifacts/sheet/file/ids.js';
import { readObjects } from '../../../../src/artifacts/sheet/file/objects.js';
import { writeObjects } from '../../../../src/artifacts/sheet/file/write.js';
import { samplePdf } from './sample.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const dates = "/CreationDate (D:20261123230119+00'00')\n/ModDate (D:20261123230119+00'00')";

/** Objects as another library reads them. */
async function readBack(pdf: Uint8Array) {
  const context = await PDFParser.forBytesWithOptions(pdf).parseDocument();
  return (number: number) => {
    const object = context.lookup(PDFRef.of(number));
    if (object === undefined) return undefined;
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    return text(bytes);
  };
}

describe('objects', () => {
  it('come out as they went in, for another reader too', async () => {
    const pdf = samplePdf([`<<${dates}>>`, '<</Type /Catalog>>', '<</Length 3>> stream\n\xff\x00\n\nendstream']);
    const file = readObjects(pdf);
    expect([...file.objects.keys()]).toEqual([1, 2, 3]);
    const read = await readBack(writeObjects(file));
    expect(read(1)).toBe(`<<\n${dates}\n>>`);
    expect(read(2)).toBe('<<\n/Type /Catalog\n>>');
    expect(read(3)).toContain('stream\n\xff\x00\n\nendstream');
  });

  it('may be many, and go', async () => {
    const file = readObjects(samplePdf(Array.from({ length: 450 }, (_, index) => `<</N ${index + 1}>>`)));
    file.objects.set(2, Buffer.from('2 0 obj\n<</N (much longer than before)>>\nendobj\n'));
    file.objects.delete(3);
    const read = await readBack(writeObjects(file));
    for (const number of [1, 4, 200, 201, 202, 450]) expect(read(number)).toBe(`<<\n/N ${number}\n>>`);
    expect(read(2)).toContain('(much longer than before)');
    expect(read(3)).toBeUndefined();
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
    expect([...file.objects].map(([number, object]) => [number, text(object)])).toEqual(
      [...readObjects(pdf).objects].map(([number, object]) => [number, text(object)]),
    );
  });
});
