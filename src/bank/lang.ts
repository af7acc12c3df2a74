/**
 * The main language of a text as a BCP 47 tag, told from its scripts: `ja`, `ko`, `zh-CN` or `en`.
 * A tenth of Chinese characters is enough, since notes on technology are full of Latin names.
 */
export function langOf(text: string): string {
  const count = (script: RegExp) => text.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters === 0) return 'en';
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 20) return 'ja';
  if (count(/\p{Script=Hangul}/gu) > letters / 10) return 'ko';
  return count(/\p{Script=Han}/gu) > letters / 10 ? 'zh-CN' : 'en';
}
