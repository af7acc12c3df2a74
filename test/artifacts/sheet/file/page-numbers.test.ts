import { describe, expect, it } from 'vitest';
import { withNumbers } from '../../../../src/artifacts/sheet/file/page-numbers.js';

/** Ten digits and the first again; a 1 is narrower than the others. */
const glyphs = ['0030', '0031', '0032', '0033', '0034', '0035', '0036', '0037', '0038', '0039', '0030'];
const widths = [5, 5, 3, 5, 5, 5, 5, 5, 5, 5, 5];
const sample = glyphs.map((glyph, index) => `${index === 0 ? '' : `${widths[index]} 0 Td `}<${glyph}> Tj`);
const marked = (mark: number, lines: string[]) => [`/NonStruct <</MCID ${mark} >>BDC`, ...lines, 'EMC'];
const drawn = (lines: string[]) => ['.1 rg', 'BT', '/F4 9 Tf', '1 0 0 -1 20 30 Tm', ...lines, 'ET', '.2 rg'];
const page = (lines: string[]) =>
  ['q', ...marked(1, drawn(['<0041> Tj'])), ...marked(2, drawn(lines)), 'Q', ''].join('\n');

describe('withNumbers', () => {
  it('sets a number in place of the sample, so that both end at the same place, and leaves all else', () => {
    // The sample is 53 wide, 12 is 8.
    expect(withNumbers(page(sample), new Map([[2, 0]]), () => '12')).toBe(
      page(['45 0 Td <0031> Tj', '3 0 Td <0032> Tj']),
    );
    expect(withNumbers(page(sample), new Map([[2, 7]]), slot => `${slot}`)).toBe(page(['48 0 Td <0037> Tj']));
  });

  it('leaves nothing where there is no number', () => {
    const empty = withNumbers(page(sample), new Map([[2, 0]]), () => '');
    expect(empty).toContain('MCID 2 >>BDC\n.1 rg\n.2 rg\nEMC');
  });

  it('does not count what was clipped away as written', () => {
    const asked: number[] = [];
    const textOf = (slot: number) => {
      asked.push(slot);
      return '1';
    };
    const clipped = page([]).replace('/F4 9 Tf\n1 0 0 -1 20 30 Tm\nET\n.2 rg\nEMC\nQ', 'ET\nEMC\nQ');
    expect(withNumbers(clipped, new Map([[2, 0]]), textOf)).toBe(clipped);
    expect(asked).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['a digit is missing', sample.slice(1)],
    ['digits are written together', ['<0030003100320033003400350036003700380039> Tj']],
    ['lines go up', sample.map(line => line.replace(' 0 Td', ' 2 Td'))],
    ['there are two texts', [...sample, 'ET', 'BT', '/F5 9 Tf', '1 0 0 -1 20 30 Tm', '<0041> Tj']],
  ])('gives up if %s', (_what, lines) => {
    expect(withNumbers(page(lines), new Map([[2, 0]]), () => '1')).toBeUndefined();
  });
});
