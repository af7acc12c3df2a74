import { textOf } from '../../mdast/text.js';
import { hasLongAnswerLabel } from '../text/answer-labels.js';
import { isAnswerName } from '../text/answer-names.js';
import { asksAs, isSameTitle } from '../text/file-titles.js';
import { hasAskingLabel } from '../text/labels.js';
import { isMerePrompt, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import { askingBelowTitle } from '../thresholds.js';
import { contentBlocks, endsAsking } from './content-blocks.js';
import { asksBelow, nameOf, type TemplateOptions } from './families.js';
import { lookOf } from './level.js';
import { opensAsking } from './opens-asking.js';
import { underHeading } from './over-parts.js';
import { hasItems, type Scope } from './scopes.js';

/**
 * Marks the first heading if it is the file's title from its front matter. If the outermost headings of a file are the parts
 * of one question, that title asks it: it is added as a heading above them.
 */
export function underTitle(scopes: Scope[], title: string | undefined): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  if (title !== undefined && first?.heading && !first.item) {
    const text = textOf(first.heading);
    if (isSameTitle(title, text)) first.titled = asksAs(title, text) ? 'asks' : 'same';
  }
  if (title === undefined || !before || before.heading || !first?.heading) return scopes;
  if (!isWhole(headed) && !answersTitle(title, before, headed)) return scopes;
  return underHeading(title, before, first.heading, headed);
}

/** Whether a file begins with the answer to its title, or to the question below that. */
function answersTitle(title: string, { nodes }: Scope, [first, ...rest]: Scope[]): boolean {
  const depth = first?.heading?.depth ?? 0;
  if (!first || first.item || !isAnswerName(textOf(first.heading))) return false;
  const said = nodes.filter(({ type }) => type !== 'html' && type !== 'thematicBreak');
  if (said.length > 0 ? !endsAsking(said) : !asks(title)) return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  return !outer.some(asksBelow) && !outer.some(({ heading }) => isMerePrompt(textOf(heading)));
}

/** The heading that asks what a whole file answers: its title from the front matter, or `# Question`. */
export function wholeOf(headed: Scope[], options: TemplateOptions): Scope | undefined {
  const [first] = headed;
  if (!first || first.isFileTitle) return first;
  if (isMerePrompt(textOf(first.heading)) && (isWhole(headed) || opensAsking(headed))) return first;
  return isAnsweredBeside(headed, options) || isOnlyLabelled(headed) ? first : undefined;
}

/** Whether a file begins with a labelled question and its labelled answer, no other is labelled, and at most half of the others ask. */
function isOnlyLabelled([first, ...rest]: Scope[]): boolean {
  if (!first || first.item || !hasAskingLabel(textOf(first.heading)) || hasItems(first)) return false;
  const [opening] = contentBlocks(first.nodes, first.source);
  if (opening?.type !== 'paragraph' || !hasLongAnswerLabel(textOf(opening))) return false;
  const isOther = ({ heading, item }: Scope) =>
    item !== undefined || hasAskingLabel(textOf(heading)) || isMerePrompt(textOf(heading));
  const asking = rest.filter(({ heading }) => asks(textOf(heading)));
  return (
    rest.length > 0 && !rest.some(isOther) && !rest.some(hasItems) && asking.length <= rest.length * askingBelowTitle
  );
}

/** Whether a file begins with its title, which asks, and the answer only begins at another heading of that level. */
function isAnsweredBeside([first, ...rest]: Scope[], { onlyPoints, isNamed }: TemplateOptions): boolean {
  if (!first?.titled || first.item || lookOf(first) < 2 || !onlyPoints(first)) return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= (first.heading?.depth ?? 0));
  return outer.some(scope => !isNamed(scope)) && !outer.some(scope => lookOf(scope) === 2 || hasItems(scope));
}

/** Whether the outermost headings of a file are parts of one question: 题目 and 解题思路, each once. */
function isWhole([first, ...rest]: Scope[]): boolean {
  const depth = first?.heading?.depth ?? 0;
  if (!first || first.item || partOf(textOf(first.heading)) !== 'asked') return false;
  const outer = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth);
  if (outer.some(other => nameOf(other) === nameOf(first) || lookOf(other) === 2)) return false;
  const next = rest.filter(({ heading }) => (heading?.depth ?? 0) <= depth + 1);
  return next.some(({ heading }) => partOf(textOf(heading)) === 'answering');
}
