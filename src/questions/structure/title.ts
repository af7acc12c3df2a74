import { textOf } from '../../mdast/text.js';
import { hasAskingLabel } from '../text/labels.js';
import { isAnswerName } from '../text/names.js';
import { asks } from '../text/question-likeness.js';
import { askingBelowTitle } from '../thresholds.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

export interface TitleOptions {
  hasText: (scope: Scope) => boolean;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the text below a scope's heading only introduces the others. */
  introduces: (scope: Scope) => boolean;
  /** Whether the headings below it are its parts. */
  isHolder: (scope: Scope) => boolean;
}

/** The file's title: the first heading, if no other has its level, all others are below it and it is not a question. */
export function ownTitle(headed: Scope[], { hasText, isNamed, isHolder, introduces }: TitleOptions): Scope | undefined {
  const [first, ...others] = headed;
  const depth = first?.heading?.depth ?? 0;
  if (!first?.heading || first.item || others.length === 0 || isHolder(first)) return undefined;
  if (!others.every(({ heading }) => (heading?.depth ?? 0) > depth))
    return !hasText(first) && opensFile(first, others) ? first : undefined;
  const isAnswered = ({ heading, item }: Scope) =>
    !item && heading?.depth === depth + 1 && isAnswerName(textOf(heading));
  if (others.some(isAnswered)) return undefined;
  const text = textOf(first.heading);
  const isOne = hasAskingLabel(text) || (asks(text) && (depth > 1 || hasText(first)));
  if (isOne && hasText(first) && !introduces(first)) return undefined;
  const next = others.filter(scope => !isNamed(scope));
  const asking = next.filter(scope => asks(textOf(scope.heading)));
  // An answer may quote questions.
  const isItem = (one: Scope['found'][number]) => one.type === 'group' && one.dialect.name !== 'quoted-question';
  const hasItems = next.some(({ found }) => found.some(isItem));
  return isOne && asking.length <= next.length * askingBelowTitle && !hasItems ? undefined : first;
}

/** Whether a first heading has nothing below it and does not ask, unlike most others of its level. */
function opensFile(first: Scope, others: Scope[]): boolean {
  const depth = first.heading?.depth ?? 0;
  if (lookOf(first) > 0 || others[0]?.heading?.depth !== depth) return false;
  const next = others.filter(({ heading }) => heading?.depth === depth);
  const isOutermost = others.every(({ heading }) => (heading?.depth ?? 0) >= depth);
  return isOutermost && next.filter(scope => lookOf(scope) === 2).length > next.length * askingBelowTitle;
}
