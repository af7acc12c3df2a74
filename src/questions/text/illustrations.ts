import { anyOf } from './name-pattern.js';
import { languages } from './part-words.js';
import { bareName } from './parts.js';

const word = String.raw`(?:[\p{L}\p{N}/&+.'’-]+ )`;

const illustration = anyOf([
  `${word}{0,4}examples?`,
  '(?:sample|example|source) code|(?:sample|example) usage|code snippets?|demo',
  '(?:代码|使用|完整|简单|实际|实战|应用|基本|程式码)?(?:示例|样例|例子|举例|范例)(?:代码|程式码)?',
  '(?:코드|사용|간단한|기본)? ?(?:예시|예제)(?: 코드)?|(?:コード|使用|簡単な|実装)?例|サンプルコード',
]);

/** Whether a heading says that it illustrates what stands above it, and not what that is: Production example, 示例 2. */
export function isIllustration(text: string): boolean {
  return illustration.test(nameOf(text));
}

/** What a heading says that it illustrates: storage in Storage examples; empty for a mere Example. */
export function illustratedIn(text: string): string {
  return nameOf(text)
    .replace(/(?:(?:usage|code|source)\s)?(?:examples?|usage|demo|示例|样例|例子|举例|范例|예시|예제|例)$/u, '')
    .trim();
}

const listing = anyOf([
  '(?:complete |full )?code|pseudo-?code|(?:sample |example |expected )?output',
  '(?:完整|参考)?(?:代码|程式码)|伪代码|代码演示|(?:运行|输出)结果',
  '(?:class|sequence|state|flow|er|uml|component|deployment) diagrams?|(?:类|时序|流程|状态|架构|部署)图',
]);

/** Whether a heading names the code of something, what it prints, or a diagram of it. */
export function isListing(text: string): boolean {
  return listing.test(nameOf(text));
}

const language = anyOf([languages]);

/** Whether a heading is the name of a programming language. */
export function isLanguage(text: string): boolean {
  return language.test(nameOf(text));
}

const spoken = anyOf([
  `${word}{0,4}(?:interview|senior|senior-level|summary|sample|model|ideal|strong|short|final|quick|one-line|verbal) answers?`,
  `${word}{0,3}interview (?:takeaways?|summary)`,
  '(?:面试|一句话|总结|口头)(?:回答|答案|话术|答法)(?:模板|参考)?',
]);

/** Whether a heading says that what stands above it is told as in an interview: Senior interview answer, 面试话术. */
export function isSpokenAnswer(text: string): boolean {
  return spoken.test(nameOf(text));
}

const complexity = anyOf([
  '(?:(?:time|space|computational) |(?:time (?:and|&) space) )?complexity(?: analysis)?',
  '(?:时间|空间|时空)?复杂度(?:分析)?',
  '(?:시간|공간) ?복잡도',
]);

/** Whether a heading names the complexity of what stands above it. */
export function isComplexity(text: string): boolean {
  return complexity.test(nameOf(text));
}

/** Its words alone; what is in brackets may be long: `Interview answer (45–60 seconds)`. */
function nameOf(text: string): string {
  return bareName(text.replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''));
}
