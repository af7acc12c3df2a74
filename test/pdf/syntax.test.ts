import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Name, PdfString, Reference } from '../../src/pdf/objects.js';
import { Parser } from '../../src/pdf/parse.js';
import { serialise } from '../../src/pdf/serialise.js';
import { skim } from '../../src/pdf/skim.js';
import { decodeTextString, textString } from '../../src/pdf/text-string.js';
import { objects } from './arbitrary.js';

const units = fc.uint16Array().map(all => String.fromCharCode(...all));
const parse = (text: string) => new Parser(Buffer.from(text, 'latin1')).object();
const string = (text: string) => (parse(text) as PdfString).bytes;

describe('an object', () => {
  it.each([
    ['null', null],
    ['true', true],
    ['123', 123],
    ['+17', 17],
    ['-.002', -0.002],
    ['4.', 4],
    ['-98', -98],
    ['0.0', 0],
    ['/A;Name_With-Various***Characters?', new Name('A;Name_With-Various***Characters?')],
    ['/Lime#20Green', new Name('Lime Green')],
    ['/paired#28#29parentheses', new Name('paired()parentheses')],
    ['/A#4G', new Name('A#4G')],
    ['/', new Name('')],
    ['12 0 R', new Reference(12)],
    ['12\n3 % of a comment\nR', new Reference(12)],
    ['[12 0 Rx]', undefined],
    ['[12 0 /R]', [12, 0, new Name('R')]],
    ['[1 2 0 R 3]', [1, new Reference(2), 3]],
    ['[/a/b(c)<64>true]', [new Name('a'), new Name('b'), new PdfString('c'), new PdfString('d', true), true]],
    [
      '<</A/B/C<</D[]>>>>',
      new Map<string, unknown>([
        ['A', new Name('B')],
        ['C', new Map([['D', []]])],
      ]),
    ],
    ['% nothing (here\r<<%>>\n/A 1>>', new Map([['A', 1]])],
  ])('%s', (text, value) => {
    if (value === undefined) expect(() => parse(text)).toThrow("'Rx' is no object");
    else expect(parse(text)).toEqual(value);
  });

  it.each(['', '<</A 1', '[1 2', '(a (b)', '<61', '<6x>', '<</A>>', '<<1 2>>', 'treu', '1.2.3', '--1', ')', '{}'])(
    'is refused where it is none: %s',
    text => {
      expect(() => parse(text)).toThrow('The PDF cannot be read');
    },
  );
});

describe('a string', () => {
  it.each([
    ['()', ''],
    ['(a (nested (one)) b)', 'a (nested (one)) b'],
    ['(\\(\\)\\\\)', '()\\'],
    ['(\\n\\r\\t\\b\\f\\q)', '\n\r\t\b\fq'],
    ['(\\245\\307\\53\\0053\\400)', '\xa5\xc7+\x053\x00'],
    ['(one\\\ntwo\\\r\nthree\\\rfour)', 'onetwothreefour'],
    ['(a\r\nb\rc\nd)', 'a\nb\nc\nd'],
    ['(% is no comment)', '% is no comment'],
    ['<48 65\n6C6c6F>', 'Hello'],
    ['<901FA>', '\x90\x1f\xa0'],
    ['<>', ''],
  ])('%j', (text, said) => {
    expect(string(text)).toBe(said);
  });

  it('holds a text in UTF-16', () => {
    expect(serialise(textString('a题\u{1F600}'))).toBe('<FEFF00619898D83DDE00>');
    fc.assert(fc.property(units, text => decodeTextString(textString(text)) === text));
    expect(decodeTextString(new PdfString('plain'))).toBe('plain');
  });
});

describe('serialise', () => {
  it.each([
    [0.5, '.5'],
    [-0.25, '-.25'],
    [1e-7, '.0000001'],
    [-1.5e-9, '-.0000000015'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1000, '1000'],
  ])('writes %d without an exponent', (number, written) => {
    expect(serialise(number)).toBe(written);
    expect(parse(written)).toBe(number);
  });

  it('writes no number that PDF has not', () => {
    expect(() => serialise(Number.NaN)).toThrow(RangeError);
  });

  it('escapes what would end a name or a string', () => {
    expect(serialise(new Name('a b/#é'))).toBe('/a#20b#2F#23#E9');
    expect(serialise(new PdfString('a(b)\\\n\x80'))).toBe('(a\\(b\\)\\\\\\012\\200)');
  });

  it('gives what is read as it was, and skimmed to its end', () => {
    fc.assert(
      fc.property(objects, object => {
        const written = serialise(object);
        const bytes = Buffer.from(`${written} /next`, 'latin1');
        const parser = new Parser(bytes);
        expect(parser.object()).toEqual(object);
        expect(parser.at).toBe(written.length);
        expect(skim(bytes, 0, bytes.length)).toBe(written.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('skim', () => {
  it('finds references, and none in texts', () => {
    const text = '<</A 3 0 R /T (see 3 0 R \\) 4 0 R) /H <00> /K [5 0 R 6 0 R 7 8]%9 0 R\n/N/10 0>> 11 0 R';
    const bytes = Buffer.from(text);
    const found: [number, string][] = [];
    const end = skim(bytes, 0, bytes.length, (number, start, after) => found.push([number, text.slice(start, after)]));
    expect(found).toEqual([
      [3, '3 0 R'],
      [5, '5 0 R'],
      [6, '6 0 R'],
    ]);
    expect(text.slice(end)).toBe(' 11 0 R');
  });
});
