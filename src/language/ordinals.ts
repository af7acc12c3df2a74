import { simplified } from './traditional.js';

const numeral = '[\\d一二三四五六七八九十百]{1,4}';

/** A number before a title: 第三章, （一）, 二、, 2.1. */
export const ordinal = new RegExp(
  `^(?:第\\s*${numeral}\\s*[章节節篇部讲課课]|[(（]${numeral}[)）]|${numeral}(?:\\.\\d{1,3})*\\s*[、.．)）:：](?!\\d)|\\d{1,3}(?:\\.\\d{1,3})+(?=\\s))[\\s、:：.-]*`,
  'u',
);

/** What is counted by a number before it, and no word that begins with the same characters: 天, but not 天气. */
const measured =
  /^\d{1,3}\s?(?:天(?![气空然线猫下文际堂池才])|个?小时|个月(?!度)|个(?![人体性案股月])|分钟|秒钟|道(?![路德具教理])|(?:day|week|hour|minute|month)s?\b)/iu;

/**
 * Whether the number that the name of a file begins with is an amount, and no label: `50 things`, `3 天学会 SQL`, but not `12 Trees`,
 * `12_trees` or `3 天气`.
 */
export function beginsWithAmount(name: string): boolean {
  return /^[1-9]\d+ \p{Ll}/u.test(name) || measured.test(simplified(name));
}
