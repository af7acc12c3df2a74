import { textOf } from '../../mdast/text.js';
import { template as thresholds } from '../thresholds.js';
import type { Scope } from './scopes.js';

const digits = '一二三四五六七八九十';
const number = String.raw`(\d{1,2}|[${digits}])`;

/** What counts a step of a procedure: `Step 1: Drain the node`, `Phase 2`, 第三步, 阶段一. Days and weeks may be chapters of a course. */
const step = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:step|phase|stage|paso|étape|schritt|шаг|ステップ|步骤|步驟|阶段|階段)\s*#?\s*${number}(?![\d.\p{L}])|第\s*${number}\s*(?:步|阶段|階段|段階)|${number}\s*단계)`,
  'iu',
);

/** Whether headings count the steps of a procedure, so that what they are steps of is the question. */
export function countSteps(own: readonly Scope[]): boolean {
  if (own.some(({ item }) => item)) return false;
  const numbers = own.flatMap(({ heading }) => stepOf(textOf(heading)) ?? []);
  return (
    numbers.length >= 2 &&
    numbers.every((one, index) => one === index + 1) &&
    numbers.length > own.length * thresholds.steps
  );
}

function stepOf(text: string): number | undefined {
  const [, ...groups] = step.exec(text) ?? [];
  const found = groups.find(Boolean);
  if (found === undefined) return undefined;
  return digits.includes(found) ? digits.indexOf(found) + 1 : Number(found);
}
