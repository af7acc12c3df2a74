import { ordinal } from '../../language/ordinals.js';
import { simplified } from '../../language/traditional.js';
import { longestName } from '../thresholds.js';
import { hasAskingLabel, hasNumber } from './labels.js';
import { memo } from './memo.js';

const chineseWords =
  /什么|如何|怎么|怎样|为何|何谓|干[嘛麻]|哪些|哪个|哪几|哪种|是否|多少|几种|区别|差别|不同点|有何不同|差异|异同|优缺点|简述|谈谈|说说|讲讲|讲一下|介绍一下|[了懂过道]吗|(?:吗|在哪[里儿]?)[\s\p{P}]*$|^请(?!求|假|勿)/u;
const englishWords =
  /^(?:what|why|how|when|where|which|who|explain|describe|define|compare|tell me|can you|could you|do you|does|is there|are there)\b|\bdifferences? between\b/iu;
// Emoji, closing punctuation and a difficulty in brackets may follow the question mark.
const questionMark = /[?？](?:[\s\p{P}\p{Extended_Pictographic}\p{Cf}\p{Mn}]|[(（[][^()（）[\]]{0,12}[)）\]])*$/u;

/**
 * How much a text looks like a question: 2 with a question mark, a question label or a question word, 1 with only a
 * number, otherwise 0.
 */
export const questionLikeness = memo((text): 0 | 1 | 2 => {
  if (asks(text) || tells(text)) return 2;
  const bare = bareText(text);
  if (chineseWords.test(bare) || englishWords.test(bare)) return 2;
  return hasNumber(text) ? 1 : 0;
});

/** Whether a text ends in a question mark or has a label that only questions have. */
export function asks(text: string): boolean {
  return questionMark.test(text) || hasAskingLabel(text);
}

const comparing =
  /\p{L}.*(?:\s(?:vs\.?|versus)\s|\svs\.?(?=\p{Script=Han}))\S|\p{L}.*(?:与|和|跟|及|vs\.?).*(?:的(?:比较|对比)|对比)$|(?:과|와)\s.*(?:비교|차이점?)$|\b(?:compared|comparison)$/iu;

/** Whether a text compares things that it names: `GET vs POST`, `HTTP 与 RPC 的比较`. */
export function compares(text: string): boolean {
  return text.length <= longestName && comparing.test(simplified(text.trim()));
}

/** Imperatives at the end of a sentence that only tasks have: 설명해보세요, 述べよ. */
const told =
  /(?:설명|서술|기술|비교|정의|구현|작성|나열|이야기|얘기|말씀|말)\s*(?:해\s?보세요|해\s?보시오|해\s?주세요|하세요|하시오|하라|해라)[\s\p{P}]*$|(?:説明|比較|定義|実装|記述)(?:せよ|しなさい|してください|して下さい)[\s\p{P}]*$|述べ(?:よ|なさい|てください)[\s\p{P}]*$/u;

/** Whether a text ends by telling the reader to answer, in words that are used for nothing else. */
export function tells(text: string): boolean {
  return told.test(text);
}

const orders =
  /^(?:explain|describe|compare|discuss|define|list|name|write|implement|tell me|give (?:an example|examples|me)|outline|summari[sz]e)\b|^(?:请|试)?(?:说说|说一下|说明|讲讲|讲一下|讲述|介绍|简述|阐述|解释|描述|手写|手撕|实现|谈谈|谈一谈|谈一下|聊聊|聊一聊|列举|比较|对比)/iu;

/** Whether a text tells the reader to answer, as the item of a list may: Explain X, 手写快排. */
export function isOrder(text: string): boolean {
  return orders.test(bareText(text)) || tells(text);
}

/** A text without the number, punctuation and emoji before its first word. */
function bareText(text: string): string {
  return simplified(text)
    .trimStart()
    .replace(ordinal, '')
    .replace(/^(?:[IVX]{1,7}|[Ⅰ-Ⅻ])\s*[.)、：:]\s*/u, '')
    .replace(/^[\s\p{P}\p{S}\d\p{Cf}\p{Mn}\p{Extended_Pictographic}]+/u, '');
}
