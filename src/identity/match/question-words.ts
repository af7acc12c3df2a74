import { stemmer } from 'stemmer';
import { isGenericCore } from '../../language/generic.js';
import { foldText } from '../format-v1/normalise-text.js';
import { memoised } from '../memo.js';
import { remarkShares, wordWeights } from './thresholds.js';

/** A piece of a question for comparison: the stem of a word, a number, or one Chinese character. */
export interface Unit {
  text: string;
  /** Its weight: a character 1, a word 2, a question word or connective 0.5. */
  weight: number;
}

/** The words of a question without anything that only asks, numbers or decorates. */
export interface QuestionWords {
  units: readonly Unit[];
  /** Their texts, each once. */
  distinct: readonly string[];
  /**
   * The units that carry the meaning, in order, as one text: equal if two questions differ only in question words and
   * punctuation.
   */
  core: string;
  /** The same for its first sentence, if more follow; otherwise empty. */
  opening: string;
  /** How many of its words are negations. */
  negations: number;
  /** Whether it could be asked about anything: 优缺点, Summary. */
  isGeneric: boolean;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const pieces = new RegExp(`[${unspaced}]|\\p{N}+|(?:(?![${unspaced}])[\\p{L}\\p{M}])+|[\\p{Sm}!#%&*@]+|[()]`, 'gu');
const oneCharacter = new RegExp(`^[${unspaced}]$`, 'u');

/** Labels, markers and annotations that people put around a question: [↑], Q5:, 面试题 1：, 【字节】, #高频. */
const leading = [
  /^(?:\p{Nd}{1,4}\s+)?#{1,6}\s+/u,
  /^[([（]?\p{Nd}{1,4}\s*[.、):](?!\p{Nd})\s*/u,
  /^\p{Nd}{1,3}(?:\.\p{Nd}{1,3})+\.?\s*(?=\p{Script=Han})/u,
  /^(?:\[[^\][]{0,24}\]|【[^】【]{0,24}】|〔[^〕]{0,24}〕)\s*/u,
  /^(?:第\s*[\p{Nd}一二三四五六七八九十百]+\s*[题问]|(?:面试官?(?:追?问|题目?)?|追问|高频题?|问题?|题目?|例题?|考点|questions?|q)\s*[-.]?\s*[\p{Nd}一二三四五六七八九十]*)\s*[:.、)]\s*/iu,
  /^(?:[^\p{L}\p{N}([【〔"'`<$/\\.+\-=!@#&]+)/u,
];
const trailing = [
  /\s*\{#[^{}]*\}\s*$/u,
  /(?<=[\p{L}\p{N}?.。？)]\s*)[\s*_]+$/u,
  /(?:\s+#[^\s#]+)+\s*$/u,
  /\s*(?:\[[^\][]{1,24}\]|【[^】【]{1,24}】|〔[^〕]{1,24}〕)\s*$/u,
];

/** Ways of asking for the same thing: questions that differ only in these are the same. */
const synonyms: [RegExp, string][] = [
  [
    /(?:有(?:什么|何|哪些))?(?:不同(?:之处|点)?|差异(?:性|点)?|差别|异同(?:点|之处)?|区别)(?:是什么|在哪里?|在于什么)?/gu,
    '区别',
  ],
  [/为(?:什么|何|啥)|(?:是)?什么原因|原因(?:是什么|有哪些)/gu, ' why '],
  [/如何|怎么样?|怎样|咋/gu, ' how '],
  [
    /\b(?:vs\.?|versus)(?![\p{L}\p{N}])|\bcompare[ds]?\b|\bdifferences?\b|\bdifferent from\b|\bdiffers?\b/gu,
    ' difference ',
  ],
  [/\bpros and cons\b/gu, ' advantage disadvantage '],
];

/** Phrases that do not change the question; they are removed, so that 简述 X and 什么是 X are the same. */
const asking = [
  /^(?:请问?|试|能否|能不能)?(?:你|您)?(?:简单|简要|详细|具体)?(?:来|地)?(?:介绍|解释|简述|概述|描述|阐述|叙述|说明|列举|列出|说说|谈谈|讲讲|聊聊|说一说|谈一谈|讲一讲|聊一聊|说一下|讲一下|聊一下|谈一下|说下|讲下|讲解|分析|浅谈|浅析)(?:一下|下)?(?!器|性|型|权|符)(?:你|您)?/u,
  /对|的?理解|什么是|是什么(?:意思)?|什么叫做?|是啥|有什么|都?有哪(?:些|几种|几个)|哪几种|哪些|哪个|什么|目前|(?:常见|常用|主要|基本|具体|一般|通常)(?=的|\p{Script=Han}{2})|(?:你|您)(?:知道|了解|认为|怎么看)?|[的了吗呢吧啊呀么和与及或在里中地]|请/gu,
];

const dropped = new Set(
  '( ) a an the is are was were be been am do does did i you we they it its your our their me us s t please'.split(' '),
);

const weak = new Set(
  (
    'how what why when which who where can could should would will may might must have has had of to in on at for ' +
    'with from by as and or if so then than use using used any some there that this these those explain describe give ' +
    'list tell between name briefly mean meaning different various way ways kind kinds possible purpose reason reasons ' +
    'common main some following work works'
  ).split(' '),
);

const negation =
  /不(?!同|仅|但|断|过|管|只|止|少|久|妨|论|变|定|可变|得不|及格)|没|无(?!穷|限|论|线|向|监督|状态|锁|序|服务|头|人|损|效|关)|非(?!常|阻塞|线性|关系|对称|空|递归|凡|洲|负|极大)|未(?!来|知|必|央)|勿|\b(?:not|no|never|without|non|cannot|can't)\b|n't\b/gu;

/** 有没有, 是不是: these ask and do not negate. */
const either = /(\p{Script=Han})[不没]\1|有无|是否/gu;

/** The words of a question's text. */
export const questionWords = memoised(wordsOf);

function wordsOf(question: string): QuestionWords {
  const bare = expand(undecorated(foldText(question)));
  const said = synonyms.reduce((rest, [phrase, word]) => rest.replace(phrase, word), bare);
  const asked = unitsOf(asking.reduce((rest, phrase) => rest.replace(phrase, ' '), said));
  const units = asked.length > 0 ? asked : unitsOf(said);
  const core = coreOf(units);
  const [first = '', ...others] = said.split(sentenceEnd).filter(part => /[\p{L}\p{N}]/u.test(part));
  const opening =
    others.length === 0 ? '' : coreOf(unitsOf(asking.reduce((rest, phrase) => rest.replace(phrase, ' '), first)));
  return {
    units,
    distinct: [...new Set(units.map(({ text }) => text))],
    core,
    opening,
    negations: bare.replace(either, ' ').match(negation)?.length ?? 0,
    isGeneric: isGenericCore(core),
  };
}

function coreOf(units: readonly Unit[]): string {
  return units.flatMap(({ text, weight }) => (weight >= 1 || tells.has(text) ? [text] : [])).join(' ');
}

/** Where the next question or sentence starts. */
const sentenceEnd = /[?!。;]|\.\s|\n/u;

/** Question words that make a different question about the same topic. */
const tells = new Set(['why', 'how', 'when', 'who', 'where']);

/** A folded question without its labels, markers and tags, unless nothing else is left. */
function undecorated(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const pattern of leading) rest = keepWords(rest, rest.replace(pattern, ''));
    for (const pattern of trailing) rest = keepWords(rest, rest.replace(pattern, ''));
  }
  return foldText(rest);
}

function keepWords(before: string, after: string): string {
  return /[\p{L}\p{N}]/u.test(after) ? after : before;
}

function unitsOf(text: string): Unit[] {
  let depth = 0;
  let isContext = false;
  let said = 0;
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index }): Unit[] => {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    if (context.has(piece) && said > 0) isContext = true;
    if (dropped.has(piece)) return [];
    // A leading number may belong to the question or be its position in a list.
    const isNumber = index === 0 && /^\p{N}+$/u.test(piece) && /^\s/u.test(text.slice(piece.length));
    const share = isNumber ? remarkShares.number : depth > 0 || isContext ? remarkShares.aside : 1;
    const weight = weigh(piece);
    if (weight > 1) said++;
    return [{ text: stem(piece), weight: weight * share }];
  });
}

/** The rest says in which context: a closure in JavaScript. */
const context = new Set(['in', 'inside', 'within', 'for', 'under', 'using', 'with']);

function weigh(piece: string): number {
  if (oneCharacter.test(piece)) return 1;
  return weak.has(piece) ? wordWeights.weak : wordWeights.word;
}

/** can't → can not, don't → do not */
function expand(text: string): string {
  return text.replace(/\bcan(?:['’]t|not)\b/gu, 'can not').replace(/n['’]t\b/gu, ' not');
}

// React and ReactJS are the same, HTTP and HTTPS are not.
const stem = memoised((word: string): string => {
  if (!/^[a-z]*[aeiouy][a-z]*$/u.test(word) || weak.has(word)) return word;
  return stemmer(word.replace(/(?<=.{3})js$/u, ''));
});
