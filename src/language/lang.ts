import { scriptShares } from './thresholds.js';
import { isIdeograph } from './tokens.js';

/** How many letters of a text are in which script. */
export interface Letters {
  all: number;
  kana: number;
  hangul: number;
  han: number;
}

export function lettersOf(text: string): Letters {
  const letters: Letters = { all: 0, kana: 0, hangul: 0, han: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code)) {
      letters.all++;
      letters.han++;
    } else if (code < 0x80) letters.all += Number((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
    else if (!isLowSurrogate(code)) count(letters, String.fromCodePoint(text.codePointAt(at) ?? 0));
  }
  return letters;
}

function count(letters: Letters, character: string): void {
  letters.all += Number(/\p{L}/u.test(character));
  letters.kana += Number(/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character));
  letters.hangul += Number(/\p{Script=Hangul}/u.test(character));
  letters.han += Number(/\p{Script=Han}/u.test(character));
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The main language of a text as a BCP 47 tag, detected from its scripts: `ja`, `ko`, `zh-CN` or `en`. */
export function langOf(text: string): string {
  return langOfLetters([lettersOf(text)]);
}

/** The same for a text whose parts were counted apart. */
export function langOfLetters(parts: readonly Letters[]): string {
  const sum = (script: keyof Letters) => parts.reduce((sum, part) => sum + part[script], 0);
  const all = sum('all');
  if (all === 0) return 'en';
  if (sum('kana') > all * scriptShares.japanese) return 'ja';
  if (sum('hangul') > all * scriptShares.korean) return 'ko';
  return sum('han') > all * scriptShares.chinese ? 'zh-CN' : 'en';
}
