import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../src/artifacts/sheet/plan/chapters.js';
import { partsOf } from '../../../src/artifacts/sheet/plan/parts.js';
import type { Entry } from '../../../src/bank/model.js';
import { question, sampleBank, section } from '../../support/bank.js';

const parts = (...entries: Entry[]) =>
  partsOf(chaptersOf(sampleBank({ entries }))).map(({ heading, chapters }) => ({
    heading: heading?.title,
    chapters: chapters.map(({ headings, aside }) => [...headings.map(({ title }) => title), aside ? 'aside' : 'text']),
  }));

const asked = (...path: string[]) => question({ question: '问', path });

describe('partsOf', () => {
  it('begins a part at each heading of the second rank, and keeps the deeper ones inside', () => {
    expect(parts(asked('甲'), asked('甲', '乙'), asked('丙'))).toEqual([
      { heading: '甲', chapters: [['text'], ['乙', 'text']] },
      { heading: '丙', chapters: [['text']] },
    ]);
  });

  it('lets an aside join the part before it', () => {
    expect(parts(asked(), section({ title: '要点', content: '- 点' }))).toEqual([
      { heading: undefined, chapters: [['text'], ['要点', 'aside']] },
    ]);
  });

  it('takes a section with something below it for a heading', () => {
    expect(parts(section({ title: '甲', content: '说明' }), asked('甲', '乙'))).toEqual([
      { heading: '甲', chapters: [['text'], ['乙', 'text']] },
    ]);
  });

  it('holds a sheet that has asides only', () => {
    expect(parts(section({ title: '要点', content: '- 点' }))).toEqual([
      { heading: undefined, chapters: [['要点', 'aside']] },
    ]);
  });
});
