import { deflateSync } from 'node:zlib';
import { PDFParser, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../src/pdf/file.js';
import { packed, unpacked } from '../../src/pdf/filters.js';
import { dictionaryOf, Name, PdfString, Reference, Stream } from '../../src/pdf/objects.js';
import { dropUnreachable } from '../../src/pdf/reachable.js';
import { readPdf } from '../../src/pdf/read.js';
import { serialise } from '../../src/pdf/serialise.js';
import { namesIn, numbersIn } from '../../src/pdf/trees.js';
import { writePdf } from '../../src/pdf/write.js';
import { objects } from './arbitrary.js';
import { samplePdf } from './sample.js';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const at = (number: number) => new Reference(number);

/** Objects as another library reads them. */
async function readElsewhere(pdf: Uint8Array) {
  const context = await PDFParser.forBytesWithOptions(pdf).parseDocument();
  return (number: number) => {
    const object = context.lookup(PDFRef.of(number));
    if (object === undefined) return undefined;
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    return latin1(bytes);
  };
}

const stream = '<</Length 3>> stream\n\xff\x00\n\nendstream';

describe('a file', () => {
  it('is read, and read elsewhere when it was written', async () => {
    const file = readPdf(samplePdf(['<</D (D:20261123)>>', '<</Type /Catalog>>', stream, '[1 0 R (stream\n)]']));
    expect(file.numbers()).toEqual([1, 2, 3, 4]);
    expect(file.root).toBe(2);
    expect(file.get(3)).toEqual(new Stream(new Map([['Length', 3]]), Buffer.from('\xff\x00\n', 'latin1')));
    expect(file.get(4)).toEqual([at(1), new PdfString('stream\n')]);
    expect(file.get(5)).toBeNull();
    const read = await readElsewhere(writePdf(file));
    expect(read(1)).toBe('<<\n/D (D:20261123)\n>>');
    expect(read(3)).toContain('stream\n\xff\x00\n\nendstream');
    expect(read(4)).toBe('[ 1 0 R (stream\n) ]');
  });

  it('comes out as it went in, whatever its objects are', () => {
    fc.assert(
      fc.property(fc.array(objects, { minLength: 1, maxLength: 8 }), fc.uint8Array(), (values, data) => {
        const file = new PdfFile(new Map([['Root', at(1)]]));
        for (const value of values) file.add(value);
        file.add(new Stream(dictionaryOf({ Of: values }), data));
        const back = readPdf(writePdf(file));
        expect(values.map((_, index) => back.get(index + 1))).toEqual(values);
        const last = back.get(values.length + 1) as Stream;
        expect([last.dictionary.get('Of'), [...last.data]]).toEqual([values, [...data]]);
        expect(latin1(writePdf(back)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is the same bytes each time', () => {
    const pdf = samplePdf(['<</A 1>>', '<</Type /Catalog>>', stream]);
    expect(latin1(writePdf(readPdf(pdf)))).toBe(latin1(writePdf(readPdf(pdf))));
  });

  it('has many objects, and some go', async () => {
    const file = readPdf(samplePdf(Array.from({ length: 450 }, (_, index) => `<</N ${index + 1}>>`)));
    file.set(2, dictionaryOf({ N: new PdfString('much longer than before') }));
    file.delete(3);
    const read = await readElsewhere(writePdf(file));
    for (const number of [1, 4, 200, 201, 202, 450]) expect(read(number)).toBe(`<<\n/N ${number}\n>>`);
    expect(read(2)).toContain('(much longer than before)');
    expect(read(3)).toBeUndefined();
  });

  it('has values that change nothing until they are set', () => {
    const file = readPdf(samplePdf(['<</A 1>>', '<<>>']));
    const value = file.dictionary(1).set('A', 2);
    expect(file.dictionary(1).get('A')).toBe(1);
    file.set(1, value);
    expect(file.dictionary(1).get('A')).toBe(2);
  });

  it('says which objects hold a text, set ones too', () => {
    const file = readPdf(samplePdf(['<</S /LI>>', '<</S /L>>', '<</S /LI>>', '<<>>']));
    file.set(1, new Name('L'));
    file.set(4, new Name('LI'));
    expect(file.mentioning('/LI')).toEqual([3, 4]);
    file.set(3, new Name('LI'));
    expect(file.mentioning('/LI')).toEqual([3, 4]);
    expect(file.mentioning('/None')).toEqual([]);
  });

  it('has a stream whose length is an object of its own', () => {
    const file = readPdf(samplePdf(['<<>>', '<</Length 3 0 R>> stream\r\nabc\r\nendstream', '3']));
    expect(latin1((file.get(2) as Stream).data)).toBe('abc');
    const back = readPdf(writePdf(file));
    expect(back.dictionary(2).get('Length')).toBe(3);
  });

  it.each([
    ['nothing', '%PDF-1.4 nothing', 'no cross-reference table'],
    ['an offset that leads nowhere', samplePdf(['<<>>']).toString('latin1').replace('1 0 obj', '7 0 obj'), 'object 1'],
    [
      'a table of other signs',
      samplePdf(['<<>>']).toString('latin1').replace(' n \n', ' q \n'),
      'cross-reference table',
    ],
    ['a lock', samplePdf(['<<>>']).toString('latin1').replace('/Root', '/Encrypt 1 0 R /Root'), 'encrypted'],
  ])('is refused with %s', (_, text, cause) => {
    expect(() => readPdf(Buffer.from(text, 'latin1'))).toThrow(cause);
  });

  it('is refused with a stream that is longer than it', () => {
    const file = readPdf(samplePdf(['<<>>', '<</Length 99>> stream\nabc\nendstream']));
    expect(() => file.get(2)).toThrow('stream 2 has no end');
  });

  it('is refused with an object that refers to itself', () => {
    const file = readPdf(samplePdf(['<<>>', '2 0 R']));
    expect(() => file.resolve(at(2))).toThrow('refers to itself');
  });
});

describe('an older version', () => {
  /** A file to which a newer version was appended that has object 1 anew, and 3 no more. */
  const updated = (): Buffer => {
    const old = samplePdf(['<</V 1>>', '<</Type /Catalog>>', '<</Gone true>>']).toString('latin1');
    const before = Number(/startxref\n(\d+)/u.exec(old)?.[1]);
    const object = `${old}\n1 0 obj\n<</V 2>>\nendobj\n`;
    const entry = String(old.length + 1).padStart(10, '0');
    const table = `xref\n1 1\n${entry} 00000 n \n3 1\n0000000000 00001 f \n`;
    return Buffer.from(
      `${object}${table}trailer\n<</Size 4 /Root 2 0 R /Prev ${before}>>\nstartxref\n${object.length}\n%%EOF`,
      'latin1',
    );
  };

  it('counts where no newer one says otherwise', () => {
    const file = readPdf(updated());
    expect(file.dictionary(1).get('V')).toBe(2);
    expect(file.dictionary(2).get('Type')).toEqual(new Name('Catalog'));
    expect(file.has(3)).toBe(false);
  });

  it('may be packed, where the newer one is not', () => {
    const old = latin1(writePdf(readPdf(samplePdf(['<</V 1>>', '<</Type /Catalog>>', '<</V 3>>']))));
    const before = /startxref\n(\d+)/u.exec(old)?.[1];
    const object = `${old}\n1 0 obj\n<</V 2>>\nendobj\n`;
    // Its table is a stream, whose only entry says where object 1 is now.
    const entry = Buffer.from([1, (old.length + 1) >> 8, (old.length + 1) & 255]).toString('latin1');
    const keys = `/Type /XRef /W [1 2 0] /Index [1 1] /Size 9 /Root 2 0 R /Prev ${before} /Length 3`;
    const table = `9 0 obj\n<<${keys}>> stream\n${entry}\nendstream\nendobj\nstartxref\n${object.length}\n%%EOF`;
    const file = readPdf(Buffer.from(`${object}${table}`, 'latin1'));
    expect([1, 3].map(number => file.dictionary(number).get('V'))).toEqual([2, 3]);
    expect(file.dictionary(file.root).get('Type')).toEqual(new Name('Catalog'));
  });

  it('is no endless circle', () => {
    const text = updated().toString('latin1');
    const own = /startxref\n(\d+)\n%%EOF$/u.exec(text)?.[1];
    expect(readPdf(Buffer.from(text.replace(/\/Prev \d+/u, `/Prev ${own}`), 'latin1')).has(2)).toBe(false);
  });
});

describe('a stream', () => {
  it('is unpacked as it was packed', () => {
    fc.assert(fc.property(fc.uint8Array(), data => Buffer.from(data).equals(unpacked(packed(data)))));
  });

  it('is unpacked with the predictors of PNG', () => {
    // Two columns of two bytes: none, left, above, both, Paeth.
    const rows = [
      [0, 10, 20, 30, 40],
      [1, 10, 20, 20, 20],
      [2, 1, 1, 1, 1],
      [3, 5, 10, 10, 10],
      [4, 1, 0, 0, 1],
    ];
    const parameters = dictionaryOf({ Predictor: 15, Columns: 2, Colors: 2 });
    const entries = dictionaryOf({ Filter: new Name('FlateDecode'), DecodeParms: parameters });
    expect([...unpacked(new Stream(entries, deflateSync(Buffer.from(rows.flat()))))]).toEqual([
      10, 20, 30, 40, 10, 20, 30, 40, 11, 21, 31, 41, 10, 20, 30, 40, 11, 20, 30, 41,
    ]);
  });

  it('is not unpacked with filters that are not known', () => {
    const entries = dictionaryOf({ Filter: [new Name('LZWDecode')] });
    expect(() => unpacked(new Stream(entries, Buffer.alloc(3)))).toThrow('LZWDecode');
  });
});

describe('a file in another', () => {
  it('has its references moved, those in texts aside', () => {
    const whole = readPdf(samplePdf(['<<>>', '<</A 1 0 R>>', stream]));
    const part = readPdf(
      samplePdf(['<</To 2 0 R /T (2 0 R)>>', '[1 0 R]', '<</Length 4 0 R>> stream\nabc\nendstream', '3']),
    );
    part.set(2, [at(1), at(4)]);
    expect(whole.append(part)).toBe(3);
    for (const file of [whole, readPdf(writePdf(whole))]) {
      expect(file.dictionary(2).get('A')).toEqual(at(1));
      expect(serialise(file.get(4))).toBe('<</To 5 0 R\n/T (2 0 R)>>');
      expect(file.get(5)).toEqual([at(4), at(7)]);
      expect(latin1((file.get(6) as Stream).data)).toBe('abc');
    }
    whole.append(readPdf(samplePdf(['2 0 R', '1'])));
    expect(whole.get(8)).toEqual(at(9));
  });

  it('may have others in it', () => {
    const inner = readPdf(samplePdf(['[2 0 R]', '1']));
    const middle = readPdf(samplePdf(['1', '2', '3']));
    const outer = readPdf(samplePdf(['1']));
    middle.append(inner);
    outer.append(middle);
    expect(outer.get(5)).toEqual([at(6)]);
  });
});

describe('dropUnreachable', () => {
  it('keeps what the trailer leads to', () => {
    const file = readPdf(samplePdf(['<<>>', '<</A [3 0 R]>>', '<</B 2 0 R>>', '(5 0 R)', '<</C 4 0 R>>']));
    dropUnreachable(file);
    expect(file.numbers()).toEqual([1, 2, 3]);
  });
});

describe('trees', () => {
  it('are read with all their branches', () => {
    const file = readPdf(
      samplePdf([
        '<<>>',
        '<<>>',
        '<</Kids [4 0 R <</Nums [7 (c)] >>]>>',
        '<</Nums [0 (a) 5 6 0 R]>>',
        '<</Names [(x) 1 (y) 2]>>',
      ]),
    );
    expect(numbersIn(file, at(3))).toEqual([
      [0, new PdfString('a')],
      [5, at(6)],
      [7, new PdfString('c')],
    ]);
    expect(namesIn(file, at(5)).map(([{ bytes }, value]) => [bytes, value])).toEqual([
      ['x', 1],
      ['y', 2],
    ]);
    expect(numbersIn(file, undefined)).toEqual([]);
  });
});
