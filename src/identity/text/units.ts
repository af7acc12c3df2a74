import { stemmer } from 'stemmer';
import { foldText } from '../format-v1/normalise-text.js';

/** A piece of a question that likeness compares: a word by its stem, a number, or one character of Chinese. */
export interface Unit {
  text: string;
  /** How much of the question it is: a character 1, a word 2, a word that only asks or joins 0.5. */
  weight: number;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const pieces = new RegExp(`[${unspaced}]|\\p{N}+|(?:(?![${unspaced}])[\\p{L}\\p{M}])+|[\\p{Sm}!#%&*@]+|[()]`, 'gu');
const oneCharacter = new RegExp(`^[${unspaced}]$`, 'u');

/** Ways of asking that leave the question the same; they are taken out, so that 简述 X and 什么是 X are one. */
const asking = [
  /^(?:请问?|试|能否|能不能)?(?:你|您)?(?:简单|简要|详细)?(?:介绍|解释|简述|概述|描述|阐述|说明|列举|说说|谈谈|讲讲|说一下|聊聊|讲一下)(?:一下|下)?(?!器|性|型|权)/u,
  /对|的?理解|什么是|是什么|有什么|都?有哪些|有哪几种|哪些|什么|目前|[的了吗呢吧啊和与及或在里中]/gu,
];

const dropped = new Set(
  '( ) a an the is are was were be been am do does did i you we they it its your our their me us s t please'.split(' '),
);

const weak = new Set(
  (
    'how what why when which who where can could should would will may might must have has had of to in on at for ' +
    'with from by as and or if so then than use using used any some there that this these those explain describe give list tell'
  ).split(' '),
);

/** What a question is made of, in its order, without the words that only make it a question. */
export function units(question: string): Unit[] {
  const text = asking.reduce((rest, phrase) => rest.replace(phrase, ' '), expand(foldText(question)));
  let depth = 0;
  return [...text.matchAll(pieces)].flatMap(([piece]): Unit[] => {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    if (dropped.has(piece)) return [];
    return [{ text: stem(piece), weight: weigh(piece) * (depth > 0 ? asideShare : 1) }];
  });
}

/** What stands in brackets is a remark. */
const asideShare = 0.5;

function weigh(piece: string): number {
  if (oneCharacter.test(piece)) return 1;
  return weak.has(piece) ? 0.5 : 2;
}

/** can't → can not, don't → do not */
function expand(text: string): string {
  return text.replace(/\bcan(?:['’]t|not)\b/gu, 'can not').replace(/n['’]t\b/gu, ' not');
}

// React and ReactJS are one thing, HTTP and HTTPS are not.
function stem(word: string): string {
  if (!/^[a-z]*[aeiouy][a-z]*$/u.test(word)) return word;
  return stemmer(word.replace(/(?<=.{3})js$/u, ''));
}
