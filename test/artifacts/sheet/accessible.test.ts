import { describe, expect, it } from 'vitest';
import { withArtifacts } from '../../../src/artifacts/sheet/accessible/artifacts.js';

const lines = (...all: string[]) => all.join('\n');

describe('withArtifacts', () => {
  it('marks what is painted outside of tagged content', () => {
    expect(withArtifacts(lines('q', '0 0 9 9 re', 'f', '/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC', 'Q'))).toBe(
      lines('/Artifact BMC', 'q', '0 0 9 9 re', 'f', 'EMC', '/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC', 'Q'),
    );
  });

  it('leaves alone what paints nothing', () => {
    const drawing = lines('q', '0 0 9 9 re', 'W n', '/P <</MCID 0 >>BDC', 'f', 'EMC', 'Q');
    expect(withArtifacts(drawing)).toBe(drawing);
  });

  it('takes marks inside for what they are', () => {
    const span = ['/Span<</ActualText <FEFF200B> >> BDC', '<03> Tj', 'EMC'];
    const tagged = lines('/P <</MCID 0 >>BDC', 'BT', ...span, 'ET', 'EMC');
    expect(withArtifacts(tagged)).toBe(tagged);
    expect(withArtifacts(lines('BT', ...span, 'ET'))).toBe(lines('/Artifact BMC', 'BT', ...span, 'ET', 'EMC'));
  });
});
