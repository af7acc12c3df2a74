import type { Code } from 'mdast';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type SheetSettings } from '../../../src/artifacts/sheet/settings.js';
import { smallDiagrams } from '../../../src/artifacts/sheet/small-diagrams.js';
import { media, question, sampleBank } from '../../support/bank.js';

/** What is said of a diagram of so many pixels beside a question's text. */
const told = (width: number, height: number, settings: Partial<SheetSettings> = {}) => {
  const drawing = media('flow.svg', new Uint8Array(), { width, height });
  const one = question({ question: '流程？', answer: '如下：\n\n```mermaid\nflowchart LR\n```' });
  const code = one.answer[1] as Code;
  code.data = { media: drawing.path };
  const bank = sampleBank({ entries: [one], media: [drawing] });
  return smallDiagrams(bank, { ...defaultSettings, ...settings });
};

describe('letters of diagrams', () => {
  it('print smaller where a diagram is wider than its column', () => {
    // A column of 27 ems, and diagrams of 32 and 33.
    const [below, above] = [told(32 * 16, 99), told(33 * 16, 99)];
    expect(below).toEqual([]);
    expect(above).toMatchObject([
      { rule: 'small-diagram', position: { start: { line: 3 } }, reason: expect.stringContaining('7.3 pt') },
    ]);
  });

  it('print smaller where it is higher than pictures may be', () => {
    // 110 mm at 9 pt.
    expect([told(99, 41 * 16), told(99, 42 * 16)].map(({ length }) => length)).toEqual([0, 1]);
    expect(told(99, 42 * 16, { figureHeight: 120 })).toEqual([]);
  });

  it('have room in one column, and are no smaller than a text in small type', () => {
    expect(told(99, 99, { fontSize: 7 })).toEqual([]);
    expect(told(33 * 16, 99, { columns: 1 })).toEqual([]);
  });

  it('are those of drawn code alone', () => {
    const drawing = media('flow.svg', new Uint8Array(), { width: 9999, height: 99 });
    const entries = [question({ question: '流程？', answer: '![](flow.svg)\n\n```mermaid\nflowchart LR\n```' })];
    expect(smallDiagrams(sampleBank({ entries, media: [drawing] }), defaultSettings)).toEqual([]);
  });
});
