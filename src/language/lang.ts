import { scriptShares } from './thresholds.js';

/** The main language of a text as a BCP 47 tag, detected from its scripts: `ja`, `ko`, `zh-CN` or `en`. */
export function langOf(text: string): string {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters === 0) return 'en';
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters * scriptShares.japanese) return 'ja';
  if (count(/\p{Script=Hangul}/gu) > letters * scriptShares.korean) return 'ko';
  return count(/\p{Script=Han}/gu) > letters * scriptShares.chinese ? 'zh-CN' : 'en';
}
