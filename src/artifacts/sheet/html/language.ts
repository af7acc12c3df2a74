import { langOf } from '../../../language/lang.js';

const han = /\p{Script=Han}/u;

/**
 * The language of a text if it differs from the sheet's. Chinese characters alone count as the sheet's language if that
 * is written with them.
 */
export function ownLanguage(text: string, sheet: string): string | undefined {
  const own = langOf(text);
  if (own === 'zh-CN' && /^(?:zh|ja)/u.test(sheet)) return undefined;
  // Apart from a few characters, a Chinese text may consist of names of libraries.
  if (own === 'en' && (han.test(text) || !/\p{L}/u.test(text))) return undefined;
  return own.slice(0, 2) === sheet.slice(0, 2).toLowerCase() ? undefined : own;
}

/**
 * The ` lang` attribute of a text, or nothing if it is in the sheet's own language: it selects glyphs, line breaking
 * and hyphenation.
 */
export function langAttribute(text: string, sheet: string): string {
  const own = ownLanguage(text, sheet);
  return own === undefined ? '' : ` lang="${own}"`;
}
