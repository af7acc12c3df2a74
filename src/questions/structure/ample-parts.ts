import { textOf } from '../../mdast/text.js';
import { isAspect, isSolution, partOf } from '../text/parts.js';
import { compares } from '../text/question-likeness.js';
import { ampleTopics as thresholds } from '../thresholds.js';
import { lengthWithin } from './below.js';
import { familiesOf } from './families.js';
import { lookOf } from './level.js';
import type { NumberedParts } from './numbered-parts.js';
import type { Scope } from './scopes.js';
import { isStep } from './steps.js';

/** What names a procedure or an example, below which the headings are told in turn. */
const inTurn =
  /(?:流程|步骤|过程|教程|操作|安装|部署|搭建|配置|实战|案例|示例|例子|举例|测试用例|经历|故事)(?:[(（].*)?$|\b(?:steps?|workflow|setup|set up|installation|walk-?through|tutorial|examples?|case stud(?:y|ies)|getting started|how to)\b|手順|流れ|순서|과정|예시|예제|실습/iu;

/** What tells to do something, as steps do that nobody counted. */
const doing =
  /^[\s\p{P}\p{S}\d]*(?:创建|新建|编写|书写|添加|增加|开启|启动|切换|引入|导入|安装|配置|运行|部署|修改|下载|打开|设置|准备|(?:create|add|install|run|configure|write|set up|build|import|open|start|download|enable|update|deploy)\s)/iu;

/**
 * Headings without text of their own that ask nothing, below which stand topics with so much text that one card would not hold it:
 * `## Consumers` above `### Push consumers` and `### Pull consumers`.
 *
 * @param hasText whether there is text right below a heading
 */
export function amplePartsIn(headed: Scope[], hasText: (scope: Scope) => boolean): NumberedParts {
  const wholes = new Set<Scope>();
  const parts = new Set<Scope>();
  const at = new Map(headed.map((scope, index) => [scope, index]));
  for (const { parent, children } of familiesOf(headed)) {
    if (!parent?.heading || parent.item || hasText(parent) || children.length < thresholds.least) continue;
    // A Chinese number may have a blank behind it.
    const name = textOf(parent.heading).replace(/^\s*[一二三四五六七八九十]{1,3}\s+/u, '');
    if (lookOf(parent) === 2 || compares(name) || inTurn.test(name) || isPart(name) || asksForSide(name)) continue;
    if (children.every(({ heading }) => beginsWith(textOf(heading), name))) continue;
    if (!children.every(child => isTopicOf(child, name))) continue;
    if (children.filter(({ heading }) => doing.test(textOf(heading))).length >= children.length * thresholds.doing)
      continue;
    const said = children.map(child => lengthWithin(headed, at.get(child) ?? 0));
    if (said.some(length => length < thresholds.each)) continue;
    if (said.reduce((sum, length) => sum + length, 0) < children.length * thresholds.mean) continue;
    wholes.add(parent);
    for (const child of children) parts.add(child);
  }
  return { wholes, parts };
}

/** Whether a name asks for a side of what it names: HashMap 的底层实现. */
function asksForSide(name: string): boolean {
  const [, side] = /的\s*([^的]+)$/u.exec(name) ?? [];
  return side !== undefined && isPart(side);
}

/** Whether a heading is called like the one above it, of which it says more: `set()` 源码 below `set()` 详解. */
function beginsWith(text: string, name: string): boolean {
  const subject = withoutNumber(name).replace(/\s*(?:详解|解析|介绍|分析|简介)$/u, '');
  return subject !== '' && withoutNumber(text).startsWith(subject);
}

/** Whether a heading names something, and no part, side or step of the one above it: 聚簇索引的优缺点 below 聚簇索引. */
function isTopicOf({ heading, item }: Scope, name: string): boolean {
  const text = textOf(heading);
  const rest = text
    .replace(withoutNumber(name), '')
    .trim()
    .replace(/^的\s*/u, '');
  return !item && !isPart(text) && !isPart(rest);
}

/** What shows how something is used: 实际示例：…, Example in use: … */
const example = /^[^:：]{0,20}(?:示例|例子|案例|举例|예시|예제|例|\b(?:example|sample)s?\b[^:：]{0,12})\s*[:：]/iu;

function isPart(text: string): boolean {
  return example.test(text) || partOf(text) !== undefined || isAspect(text) || isSolution(text) || isStep(text);
}

function withoutNumber(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}\d]+/u, '');
}
