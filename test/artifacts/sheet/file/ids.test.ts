import { describe, expect, it } from 'vitest';
import { setIds } from '../../../../src/artifacts/sheet/file/ids.js';
import { readPdf } from '../../../../src/pdf/read.js';
import { serialise } from '../../../../src/pdf/serialise.js';
import { samplePdf } from '../../../pdf/sample.js';

describe('setIds', () => {
  it('numbers header cells from 1, in their order and wherever they are named', () => {
    const file = readPdf(
      samplePdf([
        '<</ID (node00000130)>>',
        '<</Headers [(node00000129)]>>',
        '<</Names [(node00000129) 1 0 R (node00000130) 2 0 R]>>',
      ]),
    );
    expect(setIds(file)).toBe(3);
    expect(file.numbers().map(number => serialise(file.get(number)))).toEqual([
      '<</ID (node00000002)>>',
      '<</Headers [(node00000001)]>>',
      '<</Names [(node00000001) 1 0 R (node00000002) 2 0 R]>>',
    ]);
  });

  it('leaves texts and streams alone', () => {
    const pdf = samplePdf(['<</Alt (see \\(node00000129\\))>>', '<</Length 14>> stream\n(node00000129)\nendstream']);
    const file = readPdf(pdf);
    setIds(file);
    for (const number of [1, 2]) expect(file.get(number)).toEqual(readPdf(pdf).get(number));
  });
});
