import { langOf } from '../../../language/lang.js';

const han = /\p{Script=Han}/u;

/**
 * The language of a text where it is not the sheet's own. Chinese characters alone are in the sheet's language, if that
 * is written with them.
 */
export function ownLanguage(text: string, sheet: string): string | undefined {
  const own = langOf(text);
  if (own === 'zh-CN' && /^(?:zh|ja)/u.test(sheet)) return undefined;
  // A Chinese text may be all names of libraries but for a few characters.
  if (own === 'en' && (han.test(text) || !/\p{L}/u.test(text))) return undefined;
  return own.slice(0, 2) === sheet.slice(0, 2).toLowerCase() ? undefined : own;
}

/**
 * The ` lang` attribute of a text, or nothing where it is in the sheet's own language: it chooses the shapes of
 * characters, where lines break and how words are parted.
 */
export function langAttribute(text: string, sheet: string): string {
  const own = ownLanguage(text, sheet);
  return own === undefined ? '' : ` lang="${own}"`;
}
