import { expect, it } from 'vitest';
import { absentFonts } from '../../../src/artifacts/sheet/print/absent-fonts.js';
import { families } from '../../../src/browser/fonts.js';
import { question, sampleBank } from '../../support/bank.js';

const { package: traditional } = families.traditional;
const named = (lang: string, answer: string) =>
  absentFonts(sampleBank({ lang, entries: [question({ question: 'Q', answer })], media: [] }), {}, [traditional]).map(
    ({ name }) => name,
  );

it('Traditional Chinese in notes in Simplified has a font of its own', () => {
  expect(named('zh-CN', '這個問題說明學習時應該怎麼樣。')).toEqual([traditional]);
  expect(named('zh-CN', '这个问题说明学习时应该怎么样。')).toEqual([]);
  expect(named('zh-HK', '')).toEqual([traditional]);
});
