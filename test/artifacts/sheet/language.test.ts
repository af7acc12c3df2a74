import { describe, expect, it } from 'vitest';
import { langAttribute, ownLanguage } from '../../../src/artifacts/sheet/html/language.js';

describe('ownLanguage', () => {
  it.each([
    ['這個問題的語言', 'zh-CN', 'zh-TW'],
    ['这个问题的语言', 'zh-CN', undefined],
    ['中文', 'zh-CN', undefined],
    ['這個問題的語言', 'zh-TW', undefined],
    ['这个问题的语言', 'zh-TW', undefined],
    ['這個問題的語言', 'en', 'zh-TW'],
    ['这个问题的语言', 'en', 'zh-CN'],
    ['時間', 'ja', undefined],
    ['これは日本語です', 'zh-CN', 'ja'],
    ['이것은 한국어입니다', 'zh-CN', 'ko'],
  ])('of %s in a sheet in %s: %s', (text, sheet, own) => {
    expect(ownLanguage(text, sheet)).toBe(own);
  });
});

describe('langAttribute', () => {
  it.each([
    ['ما هو المتغير x؟', ' lang="ar" dir="rtl"'],
    ['מהו משתנה?', ' lang="he" dir="rtl"'],
    ['What does مرحبا mean here?', ''],
  ])('says the direction of %s', (text, attributes) => {
    expect(langAttribute(text, 'en')).toBe(attributes);
  });
});
