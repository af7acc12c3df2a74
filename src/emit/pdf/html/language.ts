import { langOf } from '../../../bank/lang.js';

const han = /\p{Script=Han}/u;

/**
 * The ` lang` attribute of a text, or nothing where it is in the sheet's own language: it chooses the shapes of
 * characters, where lines break and how words are parted. Chinese characters alone are in the sheet's language, if that
 * is written with them.
 */
export function langAttribute(text: string, sheet: string): string {
  const own = langOf(text);
  if (own === 'zh-CN' && /^(?:zh|ja)/u.test(sheet)) return '';
  // A Chinese text may be all names of libraries but for a few characters.
  if (own === 'en' && (han.test(text) || !/\p{L}/u.test(text))) return '';
  return own.slice(0, 2) === sheet.slice(0, 2).toLowerCase() ? '' : ` lang="${own}"`;
}
