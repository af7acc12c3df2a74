import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { langOf } from '../../../language/lang.js';

const han = /\p{Script=Han}/u;

/** Common characters that only Simplified Chinese writes so, each followed by the Traditional one. */
const pairs =
  '们們这這个個来來说說时時会會对對为為开開关關学學习習语語应應该該过過还還没沒问問题題进進点點线線网網络絡据據数數类類见見听聽写寫读讀书書电電脑腦长長门門间間车車东東买買卖賣价價经經济濟实實现現机機构構际際环環输輸权權产產业業务務发發动動态態传傳统統计計选選择擇处處头頭变變转轉换換连連结結错錯误誤优優层層样樣单單双雙队隊执執设設备備储儲检檢测測试試验驗证證请請响響认認识識训訓练練师師难難观觀广廣强強让讓从從么麼';
const simplified = new Set<string>();
const traditional = new Set<string>();
const characters = [...pairs];
for (const [index, one] of characters.entries()) {
  const other = characters[index + 1];
  if (index % 2 === 1 || other === undefined || one === other) continue;
  simplified.add(one);
  traditional.add(other);
}

/** Whether Chinese is written in Traditional characters. */
function isTraditional(text: string): boolean {
  let balance = 0;
  for (const character of text) balance += Number(traditional.has(character)) - Number(simplified.has(character));
  return balance > 0;
}

/**
 * The language of a text if it differs from the sheet's. Chinese characters alone count as the sheet's language if that
 * is written with them; but Traditional ones are told from Simplified.
 */
export function ownLanguage(text: string, sheet: string): string | undefined {
  const fromRight = languageFromRight(text);
  const own = fromRight ?? langOf(text);
  if (own === 'zh-CN' && /^zh(?:-cn|-sg|-hans|$)/iu.test(sheet)) return isTraditional(text) ? 'zh-TW' : undefined;
  if (own === 'zh-CN' && /^(?:zh|ja)/u.test(sheet)) return undefined;
  // Apart from a few characters, a Chinese text may consist of names of libraries.
  if (own === 'en' && (han.test(text) || !/\p{L}/u.test(text))) return undefined;
  if (own.slice(0, 2) === sheet.slice(0, 2).toLowerCase()) return undefined;
  return own === 'zh-CN' && isTraditional(text) ? 'zh-TW' : own;
}

/**
 * The ` lang` attribute of a text, or nothing if it is in the sheet's own language: it selects glyphs, line breaking
 * and hyphenation. Text that runs from right to left has ` dir` as well.
 */
export function langAttribute(text: string, sheet: string): string {
  const own = ownLanguage(text, sheet);
  const direction = languageFromRight(text) ? ' dir="rtl"' : '';
  return (own === undefined ? '' : ` lang="${own}"`) + direction;
}

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Arabic or Hebrew, if most letters of a text are theirs. */
function languageFromRight(text: string): 'ar' | 'he' | undefined {
  if (!fromRight.test(text)) return undefined;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [arabic, hebrew] = [count(/\p{Script=Arabic}/gu), count(/\p{Script=Hebrew}/gu)];
  if ((arabic + hebrew) * 2 <= count(/\p{L}/gu)) return undefined;
  return arabic > hebrew ? 'ar' : 'he';
}

/** Gives the blocks of a content in several languages their own direction. */
export function setDirections(tree: Root): void {
  const blocks = tree.children.filter((child): child is Element => child.type === 'element');
  const directions = blocks.map(block => languageFromRight(textContent(block)) !== undefined);
  if (!directions.includes(true)) return;
  for (const [index, block] of blocks.entries())
    if (block.tagName !== 'pre') block.properties.dir = directions[index] ? 'rtl' : 'ltr';
}
