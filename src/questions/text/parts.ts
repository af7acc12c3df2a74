import { withoutEmojiMarks } from '../../language/invisible.js';
import { simplified } from '../../language/traditional.js';
import { longestName } from '../thresholds.js';
import { isAnswerName } from './answer-names.js';
import { foldedNames } from './listed-names.js';
import { memo } from './memo.js';
import { anyOf } from './name-pattern.js';
import { partPatterns, partWords, remarks } from './part-words.js';
import { questionLikeness } from './question-likeness.js';
import { inTwoLanguages, isInEither, namesIn } from './two-languages.js';

function setOf(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap(foldedNames));
}

const sets = { asked: setOf(partWords.asked), answering: setOf(partWords.answering) };

const isOf = (part: Part, name: string): boolean => sets[part].has(name) || partPatterns[part].test(name);

/** The side of a card that a part belongs to; a part of the answer stays there. */
export type Part = keyof typeof partWords;

/** Names that say no more than that this is the question. */
const mere =
  /^(?:题目|题目描述|题目内容|题目说明|题意说明|原题|题面|题干|问题|问题内容|问题描述|描述|问题文|문제|문제 설명|질문|pregunta|pergunta|frage|câu hỏi|bài toán|đề bài|(?:the |interview )?question|problem|problem (?:statement|description)|description|вопрос)$/u;

/** Names of those that state a problem; a pattern has a Problem and a Description as well. */
const statement =
  /^(?:题目|题目描述|题目内容|题目说明|题意说明|原题|题面|题干|问题描述|问题文|문제 설명|đề bài|problem (?:statement|description)|question)$/u;

/** Names that ask or tell nothing without the heading above them. */
const sides = setOf([
  '是什么 为什么 怎么做 如何做 怎么用 如何使用 如何实现 怎么实现 有哪些 有什么用 什么时候用 区别 对比 应用场景 使用场景 适用场景 场景 应用 优缺点 优点 缺点 优势 劣势 特点 特性 特征',
  '原理 实现原理 工作原理 基本原理 作用 背景 概念 定义 介绍 概述 用途 使用 用法 使用方法 实现方式 流程 步骤 分类 类型 结构 组成 注意事项',
  '规则 性质 特征 实作原理 好处 坏处 弊端 局限 局限性 语法 执行过程 过程 执行流程',
  'what|why|how|when|what is it|why use it|when to use|when to use it|how it works|how does it work|definition|definitions|pros|cons|pros and cons|pros & cons|advantage|advantages|disadvantage|disadvantages|advantages and disadvantages|benefits|drawbacks|limitations|tradeoffs|trade-offs|use case|use cases|usage|feature|features|types|background|characteristics|properties|principle|principles|rules|syntax|steps|how to use|when not to use',
  '정의|개념|원리|동작 원리|동작원리|동작 과정|동작 방식|작동 원리|규칙|성질|특징|특성|장점|단점|장단점|장점과 단점|종류|유형|구조|구성|구성 요소|순서|진행 순서|과정|진행 과정|단계|용도|사용법|사용 방법|사용 이유|사용 예시|역할|목적|필요성|배경|주의사항|주의할 점|한계|문법',
  '定義|概念|原理|仕組み|特徴|性質|利点|欠点|長所|短所|メリット|デメリット|メリット・デメリット|種類|構造|構成|手順|流れ|用途|使い方|使用例|使用場面|役割|目的|背景|注意点|ルール|文法',
  'définition|avantages|inconvénients|définitions|fonctionnement|principe|caractéristiques|utilisation|étapes|definición|ventajas|desventajas|características|funcionamiento|usos|pasos|definição|vantagens|desvantagens|características|funcionamento|uso|passos|definition|vorteile|nachteile|vor- und nachteile|eigenschaften|funktionsweise|verwendung|anwendung|ablauf|определение|преимущества|недостатки|плюсы|минусы|плюсы и минусы|достоинства|особенности|свойства|применение|принцип работы|как это работает|зачем',
]);

/** Whether a heading only names a side of what stands above it: 是什么, 原理, Pros and cons. */
export function isBareName(text: string): boolean {
  return isInEither(text, one => sides.has(bareName(one)) || ofIt.test(bareName(one)));
}

/** What asks about the heading above: Why do we use it, When should I use them. */
const ofIt =
  /^(?:what|why|when|where|how|who)\s(?:[\p{L}’']+\s){1,4}?(?:(?:it|they)(?:\s(?:work|needed|necessary|used|useful|used for|important|matter|help|happen|mean))?|this|that|them|these)$/u;

const solution =
  /(?:思路|解法|解答|题解|做法|写法|方法|方案|实现|代码|풀이|풀이법|방법|구현|解き方|解法|実装)$|\b(?:approach|solution|method|implementation)$|^(?:using|with|by)\s/u;

/** Whether a heading names one of several solutions: 贪心思路, Two-pointer approach. */
export function isSolution(text: string): boolean {
  return isInEither(text, one => solution.test(bareName(one)));
}

/**
 * Whether a heading names a side or a part of what stands above it and nothing else: 优点, Code, 예시 2. `Task 1: Deploy` has a
 * name of its own, and `Exercise 2` asks something.
 */
export function isAspect(text: string): boolean {
  if (isBareName(text)) return true;
  return isInEither(text, one => {
    const name = bareName(one);
    return isOf('answering', name) || (isOf('asked', name) && !isMerePrompt(one) && !exercise.test(name));
  });
}

/** Whether a heading is what the author of a solution adds to it: Key insight, What I learned. */
export function isRemarkOnSolution(text: string): boolean {
  return isInEither(text, one => remarks.test(bareName(one)));
}

/** Whether a heading names the code of a solution or what that costs, and not how it was found. */
export function isOfCode(text: string): boolean {
  return (
    partOf(text) === 'answering' && /代码|程式码?|复杂度|\b(?:code|complexity)\b/u.test(simplified(text.toLowerCase()))
  );
}

const exercise = /^(?:tasks?|exercises?|原题)$/u;

/** Whether a text starts with the name of a part of the question and a colon, or in brackets: `描述：…`, `【描述】`. */
export function hasAskedLabel(text: string): boolean {
  const [, name] = /^\s*(?:【(?=.{1,12}】))?(.{1,12}?)\s*[:：】]/u.exec(text) ?? [];
  return name !== undefined && partOf(name) === 'asked';
}

/**
 * `1. 示例 2：` is 示例, `Question (EN)` is question, 方法一 is 方法, 範例 is 范例; empty for what is too long to be a name. Signs of a
 * language are words: `?. 是什么`, `区别：== ===`.
 */
export const bareName = memo(text => {
  const name = withoutEmojiMarks(text.normalize('NFKC')).trim();
  if (name.length > longestName) return '';
  return simplified(name)
    .toLowerCase()
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}\s*、|(?:(?![<>=&|%$^@~\\?!])[\s\p{P}\p{S}\d])+)/u, '')
    .replace(/(?:(?:(?![<>=&|%$^@~\\])[\s\p{P}\p{S}\d])+|[一二三四五六七八九十])$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
});

/** The part that a heading names, if it does nothing else, in one language or in two: 题目, Example 2, 方法一：双指针, Problem / Bài toán. */
export function partOf(text: string): Part | undefined {
  const names = namesIn(text);
  if (names.length !== 2) return partNamed(text);
  const [part, other] = names.map(partNamed);
  if (part === other && part !== undefined) return part;
  return inTwoLanguages(text) ? (part ?? other) : partNamed(text);
}

function partNamed(text: string): Part | undefined {
  const [label, ...ones] = counted.exec(text) ?? [];
  const one = ones.find(Boolean);
  // `Question 2: Why?` asks one of its own.
  if (label !== undefined && questionLikeness(text.slice(label.length)) === 2) return undefined;
  const name = bareName(one ?? suffixed.exec(text)?.[1] ?? text);
  if (isOf('asked', name) || isJoined(name)) return 'asked';
  return isOf('answering', name) || isAnswerName(text) ? 'answering' : undefined;
}

/** Whether a name consists of two parts of the question: 约束与要求, Input and output. */
function isJoined(name: string): boolean {
  const halves = name.split(/\s*[与和及、&]\s*|\s+and\s+/u);
  return halves.length === 2 && halves.every(half => isOf('asked', half));
}

/** A part that is counted and has a name of its own; 问题一、 may begin one in a list of questions. */
const counted =
  /^(.{1,12}?\s*[\d一二三四五六七八九十]{1,2})\s*[:：]|^((?:方法|解法|思路|方案)[\d一二三四五六七八九十]{1,2})\s*、/u;

/** A part that says behind a dash which one it is. */
const suffixed = /^(.{1,24}?)\s+[-–—]\s+\S/u;

/** Whether a heading says no more than that the question stands below it, in one language or in two: Description - 题目描述. */
export function isMerePrompt(text: string): boolean {
  return saysItIs(mere, text);
}

/** Whether a heading says that a problem to solve is stated below it, whatever stands around: Problem description. */
export function isStatement(text: string): boolean {
  return saysItIs(statement, text);
}

/** Whether one of its names is such a name, and the others name parts of the question as well. */
function saysItIs(pattern: RegExp, text: string): boolean {
  const names = namesIn(text);
  const says = (name: string) => pattern.test(bareName(name));
  return names.some(says) && names.every(name => says(name) || partNamed(name) === 'asked') && !/[(（]/u.test(text);
}

/** Whether a heading says that what is to be done stands below it: 题目要求, Problem, Task. */
export function isTask(text: string): boolean {
  return namesIn(text).every(name => isMerePrompt(name) || task.test(bareName(name)));
}

const task =
  /^(?:题目(?:要求|说明|大意)|(?:任务|实验|练习|作业)(?:描述|要求)|yêu cầu|tasks?|exercises?|instructions)$/u;

/** Whether a heading says that an example or a hint stands below it, which may be what answers a problem. */
export function isAid(text: string): boolean {
  return /^(?:示例|样例|范例|例子|举例|用例|예시|예제|例|例题|サンプル|e[jx]emplos?|exemples?|exemplos?|beispiele?|примеры?|examples?|samples?|hints?|提示|前置知识|prerequisites)$/u.test(
    bareName(text),
  );
}

/** Whether a heading says that what stands below it is told about a problem, and is none of it: Tags, 难度, Source - 来源. */
export function isToldOfProblem(text: string): boolean {
  return namesIn(text).every(name => told.test(bareName(name)));
}

const told =
  /^(?:基本信息|题目信息|信息卡片|分类|题目标签|标签|难度|难度等级|考点|考察点|来源|出处|出题人|题目来源|태그|난이도|출처|tags?|topics?|related topics|difficulty|level|source|companies)$/u;

/** Whether a heading says what somebody who asks the question above it wants to hear: 考察意图, What interviewers look for. */
export function isAimOfQuestion(text: string): boolean {
  return aim.test(bareName(text));
}

const aim = anyOf([
  `(?:面试官)?的?(?:(?:考察|考查|出题|提问)的?(?:意图|目的|动机)|(?:到底|真正|究竟)?想(?:考察|考查|考|听|听到|知道)的?(?:是)?什么)`,
  `(?:面试官)?为什么(?:会|要)?(?:这么|这样)?问(?:这个问题|这道?题|这个)?`,
  `why (?:do )?(?:they|(?:the )?interviewers?) asks? ?(?:this|it)?(?: question)?|why (?:this|it) is asked`,
  `what (?:they|(?:the )?interviewers?)(?: are| is)? (?:looks? for|looking for|wants? to (?:know|hear|see))`,
  `(?:the )?interviewer[’']?s (?:intent|intention)`,
  `(?:면접관의 )?(?:질문|출제) ?의도`,
]);

/** Whether a heading only says in which language the problem is stated below it. */
export function isLanguageName(text: string): boolean {
  return /^\s*(?:EN|ZH|ZH[-_]CN|CN|JA|KO|English|Chinese|英文|中文|英語|日本語|한국어|영어)(?:\s*(?:version|版))?\s*[:：]?\s*$/iu.test(
    text,
  );
}

/** Whether a heading only rates what stands beside it: `热度：⭐⭐⭐`, `Difficulty: 🔥🔥`. */
export function isRating(text: string): boolean {
  return /^\s*[\p{L} ]{1,16}\s*[：:][^\p{L}\p{N}]*[⭐★☆🌟🔥][^\p{L}\p{N}]*$/u.test(text);
}

/** Whether a heading names what a question stands below: Scenario, 背景. */
export function isScenario(text: string): boolean {
  return /^(?:scenario|context|situation|background|场景|业务场景|场景描述|背景|情景|情境|상황|シナリオ)$/u.test(
    bareName(text),
  );
}

/** Whether a heading says that a question stands below it, and no problem or description. */
export function isQuestionName(text: string): boolean {
  return /^(?:the )?(?:interview )?question$/u.test(bareName(text));
}
