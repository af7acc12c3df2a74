import { gb18030 } from '../thresholds.js';
import { decodeStrict } from './strict.js';

/** The two hundred characters that make up half of all Chinese text. */
const frequent = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
);

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The text of bytes in GB18030 or GBK, as in notes saved on Chinese Windows. Almost any bytes can be decoded as
 * GB18030, so the text must look plausible: nearly all characters are in everyday use, which rules out broken UTF-8,
 * Big5 and Western encodings; and if it is long enough to tell, it has as many of the most frequent characters as
 * Chinese text, which rules out Korean, Japanese and Cyrillic encodings.
 */
export function guessGb18030(bytes: Uint8Array): string | undefined {
  const text = decodeStrict(bytes, 'gb18030');
  // A lone 0x80 is decoded as the euro sign, which GB18030 does not have there.
  if (text === undefined || text.includes('\u20AC')) return undefined;
  let [foreign, daily, han, often] = [0, 0, 0, 0];
  for (const character of text) {
    if (character <= '\x7F') continue;
    foreign++;
    if (dailyCharacters().has(character)) daily++;
    if (/\p{Script=Han}/u.test(character)) han++;
    if (frequent.has(character)) often++;
  }
  if (daily < foreign * gb18030.daily) return undefined;
  return han < gb18030.enough || often > han * gb18030.frequent ? text : undefined;
}

let known: ReadonlySet<string> | undefined;

/** The 3,755 characters of the first level of GB 2312, and its punctuation, without kana. */
function dailyCharacters(): ReadonlySet<string> {
  known ??= new Set([...rows(0xa1, 0xa3), ...rows(0xb0, 0xd7)].filter(character => !japanese.test(character)));
  return known;
}

function rows(first: number, last: number): string {
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}
