import { textOf } from '../../mdast/text.js';
import { leadingNumber } from '../text/labels.js';
import { template as thresholds } from '../thresholds.js';
import type { Scope } from './scopes.js';

const digits = '一二三四五六七八九十';
const number = String.raw`(\d{1,2}|[${digits}])`;

/** What counts a step of a procedure: `Step 1: Drain the node`, `Phase 2`, 第三步, 阶段一. Days and weeks may be chapters of a course. */
const step = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:step|phase|stage|paso|étape|schritt|шаг|ステップ|步骤|步驟|阶段|階段)\s*#?\s*${number}(?![\d.\p{L}])|第\s*${number}\s*(?:步|阶段|階段|段階)|${number}\s*단계)`,
  'iu',
);

/** What names a procedure, whose steps need not be called so: `Step by step: moving a volume`, 部署步骤. */
const procedure =
  /\bstep[\s-]by[\s-]step\b|^[^\p{L}\p{N}]*steps (?:to|for)\b|(?:操作|安装|配置|部署|实验|搭建|迁移|升级)(?:的)?步骤|\bpaso a paso\b|\bpasso a passo\b|\bpas à pas\b|\btừng bước\b/iu;

/**
 * Whether headings count the steps of a procedure, so that what they are steps of is the question.
 *
 * @param name what the heading above them says
 */
export function countSteps(own: readonly Scope[], name = ''): boolean {
  if (own.some(({ item }) => item)) return false;
  const isNamed = procedure.test(name);
  const numbers = own.flatMap(({ heading }) => {
    const text = textOf(heading);
    return stepOf(text) ?? (isNamed ? (leadingNumber(text)?.[0] ?? []) : []);
  });
  // A procedure that says so may lack a step.
  const isNext = (one: number, index: number) =>
    isNamed && index > 0 ? one > (numbers[index - 1] ?? 0) : one === index + 1;
  return numbers.length >= 2 && numbers.every(isNext) && numbers.length > own.length * thresholds.steps;
}

/** Whether a heading counts a step, and may say which: 第一步：理解问题. */
export function isStep(text: string): boolean {
  return stepOf(text) !== undefined;
}

/** The number of the step that a heading counts. */
export function stepOf(text: string): number | undefined {
  const [, ...groups] = step.exec(text) ?? [];
  const found = groups.find(Boolean);
  if (found === undefined) return undefined;
  return digits.includes(found) ? digits.indexOf(found) + 1 : Number(found);
}
