import { scriptShares } from './thresholds.js';
import { isIdeograph } from './tokens.js';

/** How many letters of a text are in which script. */
export interface Letters {
  all: number;
  kana: number;
  hangul: number;
  han: number;
  /** In scripts that other languages are written in, by their tags. */
  others: Record<string, number>;
}

/** The language that is meant by a script; of those that share one, the one with the most readers. */
const scripts: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
  bn: /\p{Script=Bengali}/u,
  ta: /\p{Script=Tamil}/u,
  te: /\p{Script=Telugu}/u,
  lo: /\p{Script=Lao}/u,
  km: /\p{Script=Khmer}/u,
  my: /\p{Script=Myanmar}/u,
  ka: /\p{Script=Georgian}/u,
  hy: /\p{Script=Armenian}/u,
};

export function lettersOf(text: string): Letters {
  const letters: Letters = { all: 0, kana: 0, hangul: 0, han: 0, others: {} };
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
  if (!/[\p{L}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u.test(character)) return;
  letters.all += Number(/\p{L}/u.test(character));
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) letters.kana++;
  else if (/\p{Script=Hangul}/u.test(character)) letters.hangul++;
  else if (/\p{Script=Han}/u.test(character)) letters.han++;
  else if (!/\p{Script=Latin}/u.test(character)) {
    const language = Object.keys(scripts).find(tag => scripts[tag]?.test(character));
    if (language !== undefined) letters.others[language] = (letters.others[language] ?? 0) + 1;
  }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The main language of a text as a BCP 47 tag, detected from its scripts; `en` stands for all that are written in Latin ones. */
export function langOf(text: string): string {
  return langOfLetters([lettersOf(text)]);
}

/** The same for a text whose parts were counted apart. */
export function langOfLetters(parts: readonly Letters[]): string {
  const sum = (count: (letters: Letters) => number) => parts.reduce((sum, part) => sum + count(part), 0);
  const all = sum(part => part.all);
  if (all === 0) return 'en';
  for (const language of new Set(parts.flatMap(({ others }) => Object.keys(others))))
    if (sum(({ others }) => others[language] ?? 0) > all * scriptShares.other) return language;
  if (sum(({ kana }) => kana) > all * scriptShares.japanese) return 'ja';
  if (sum(({ hangul }) => hangul) > all * scriptShares.korean) return 'ko';
  return sum(({ han }) => han) > all * scriptShares.chinese ? 'zh-CN' : 'en';
}
