import { scriptShares } from './thresholds.js';

/** The main language of a text as a BCP 47 tag, detected from its scripts: `ja`, `ko`, `zh-CN` or `en`. */
export function langOf(text: string): string {
  const count = (script: RegExp) => lettersIn(text, script);
  const letters = count(/\p{L}+/gu);
  if (letters === 0) return 'en';
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu) > letters * scriptShares.japanese) return 'ja';
  if (count(/\p{Script=Hangul}+/gu) > letters * scriptShares.korean) return 'ko';
  return count(/\p{Script=Han}+/gu) > letters * scriptShares.chinese ? 'zh-CN' : 'en';
}

/** Counts characters run by run: the texts of a project are megabytes, and a list of their letters many times that. */
function lettersIn(text: string, runs: RegExp): number {
  let count = 0;
  for (const [run] of text.matchAll(runs)) {
    count += run.length;
    // A character beyond the basic plane is two code units.
    for (let at = 0; at < run.length; at++) if (isHighSurrogate(run.charCodeAt(at))) count--;
  }
  return count;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
