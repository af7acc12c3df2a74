import { longestName } from '../thresholds.js';
import { memo } from './memo.js';

/** Headings that only name a part of a problem: what is asked, or what answers it. */
const words = {
  asked: [
    '题目 题目描述 题目内容 题目要求 题目说明 题目大意 原题 题面 题干 问题 问题描述 描述 要求 需求 选项 输入 输出 输入描述 输出描述 输入格式 输出格式 输入输出 示例 样例 例子 举例 用例',
    '输入示例 输出示例 示例输入 示例输出 样例输入 样例输出 输入样例 输出样例 数据范围 限制 约束 约束条件 限制条件 前提 前置条件 前置知识 提示 出题人 出处 来源 难度 考点 考察点 标签 信息卡片',
    'question|problem|problem statement|problem description|statement|description|task|exercise|instructions|objective|objectives|requirements|prerequisites|input|output|sample|samples|sample input|sample output|example|examples|constraints|options|choices|hint|hints|difficulty|tags|вопрос|vopros|условие',
  ],
  answering: [
    '回答 答 答案 参考答案 标准答案 正确答案 详细答案 解答 解答过程 题解 解析 答案解析 题目解析 题目分析 解法 解题 解题思路 解题方法 解题过程 解题代码 解决方案 思路 思路分析 思路解析 算法思路 分析 讲解 详解 点评 方法',
    '代码 代码实现 参考代码 示例代码 实现 实现代码 参考实现 复杂度 复杂度分析 时间复杂度 空间复杂度 时间复杂度 code',
    'answer|answers|sample answer|model answer|solution|solutions|explanation|approach|analysis|code|implementation|complexity|complexity analysis|time complexity|walkthrough|ответ|otvet|решение',
  ],
} as const;

/** Words by spaces, or by bars where they have spaces themselves. */
function setOf(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap(line => line.split(line.includes('|') ? '|' : ' ')));
}

const sets = { asked: setOf(words.asked), answering: setOf(words.answering) };

/** The side of a card that a part belongs to; a part of the answer stays there. */
export type Part = keyof typeof words;

/** Names that say no more than that this is the question. */
const mere =
  /^(?:题目|题目描述|题目内容|原题|题面|题干|问题|问题描述|描述|question|problem|problem (?:statement|description)|description|вопрос)$/u;

/** Names that ask or tell nothing without the heading above them. */
const sides = setOf([
  '是什么 为什么 怎么做 如何做 怎么用 如何使用 如何实现 怎么实现 有哪些 有什么用 什么时候用 区别 对比 应用场景 使用场景 适用场景 场景 应用 优缺点 优点 缺点 优势 劣势 特点 特性 特征',
  '原理 实现原理 工作原理 基本原理 作用 背景 概念 定义 介绍 概述 用途 使用 用法 使用方法 实现方式 流程 步骤 分类 类型 结构 组成 注意事项',
  'what|why|how|when|what is it|why use it|when to use|when to use it|how it works|how does it work|definition|pros|cons|pros and cons|advantages|disadvantages|use cases|usage|features|types|background',
]);

/** Whether a heading only names a side of what stands above it: 是什么, 原理, Pros and cons. */
export function isBareName(text: string): boolean {
  return sides.has(bareName(text));
}

/** Whether a text starts with the name of a part of the question and a colon, or in brackets: `描述：…`, `【描述】`. */
export function hasAskedLabel(text: string): boolean {
  const [, name] = /^\s*(?:【(?=.{1,12}】))?(.{1,12}?)\s*[:：】]/u.exec(text) ?? [];
  return name !== undefined && partOf(name) === 'asked';
}

/** `1. 示例 2：` is 示例, `Question (EN)` is question, 方法一 is 方法; empty for what is too long to be a name. */
export const bareName = memo(text => {
  const name = text.normalize('NFKC').trim();
  if (name.length > longestName) return '';
  return name
    .toLowerCase()
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}\s*、|[\s\p{P}\p{S}\d]+)/u, '')
    .replace(/(?:[\s\p{P}\p{S}\d]+|[一二三四五六七八九十])$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
});

/** The part that a heading names, if it does nothing else: 题目, 解题思路, Example 2, 方法一：双指针. */
export function partOf(text: string): Part | undefined {
  const name = bareName(counted.exec(text)?.[1] ?? text);
  if (sets.asked.has(name)) return 'asked';
  return sets.answering.has(name) ? 'answering' : undefined;
}

/** A part that is counted and has a name of its own. */
const counted = /^(.{1,12}?\s*[\d一二三四五六七八九十]{1,2})\s*[:：]/u;

/** Whether a heading says no more than that the question stands below it. */
export function isMerePrompt(text: string): boolean {
  return mere.test(bareName(text)) && !/[(（]/u.test(text);
}
