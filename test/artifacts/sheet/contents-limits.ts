import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { contentsHtml } from '../../../src/artifacts/sheet/html/contents.js';
import { chaptersOf } from '../../../src/artifacts/sheet/plan/chapters.js';
import type { Question } from '../../../src/bank/model.js';
import { question, sampleBank } from '../../support/bank.js';

const contents = (entries: Question[]) => {
  const bank = sampleBank({ entries });
  return contentsHtml(chaptersOf(bank), contextOf(bank));
};

describe('the contents', () => {
  it('list sections only with more than sixty questions, as long as there is one for each twenty', () => {
    const listed = (count: number, sections: number) => {
      const path = (index: number) => [`节${Math.floor((index * sections) / count)}`];
      const made = Array.from({ length: count }, (_, index) =>
        question({ id: `q${index}`, question: `问${index}`, path: path(index) }),
      );
      return contents(made).match(/to-question/gu)?.length ?? 0;
    };
    expect([listed(60, 4), listed(61, 4), listed(61, 3), listed(80, 4), listed(81, 4)]).toEqual([60, 0, 61, 0, 81]);
  });

  it('tell questions that ask the same by eighteen ems', () => {
    const twice = ['甲', '乙'].map((sign, index) =>
      question({ id: `q${index}`, question: '同问', answer: sign.repeat(18 + index) }),
    );
    const said = [...contents(twice).matchAll(/class="difference">([^<]*)</gu)].map(([, text]) => text);
    expect(said).toEqual(['甲'.repeat(18), `${'乙'.repeat(18)}…`]);
  });
});
