import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bold, upTo } from '../dialects/bold.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { isAnswerName } from '../text/answer-names.js';
import { boldNameOf } from '../text/bold-names.js';
import { isAspect, isMerePrompt, partOf } from '../text/parts.js';
import { asks } from '../text/question-likeness.js';
import type { Accepted } from './accepted.js';
import { contentBlocks } from './content-blocks.js';
import { hasAnswer } from './group-look.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';
import type { Verdict } from './verdict.js';

/**
 * Accepts bold questions in the text of a heading that asks nothing: `**Why is it immutable?**` below what a string is. The
 * heading keeps what stands above them, and what stands below the next bold line.
 *
 * @param isOuter whether other headings are below it
 */
export function acceptInTerms(
  groups: Map<Group, Accepted>,
  scope: Scope,
  verdict: Verdict | undefined,
  isOuter: boolean,
): void {
  const first = scope.found.findIndex(({ type }) => type === 'group');
  if (first === -1 || !isOfTerm(scope, verdict)) return;
  // Without text of its own, it would be an empty card, or an empty part of one.
  const isHeld = isOuter && verdict?.kind === 'content';
  if (!isHeld && contentBlocks(scope.nodes.slice(0, first), scope.source).length === 0) return;
  acceptOpen(groups, openIn(scope, groups), scope);
}

/** The bold questions in the text of a heading, each with its answer. */
export function openIn({ found }: Scope, groups: ReadonlyMap<Group, Accepted>): Group[] {
  return found.filter(
    (one, index): one is Group => one.type === 'group' && isOpen(one, groups.get(one)) && !isPoint(found[index + 1]),
  );
}

/** Accepts such questions, each up to the next bold line. */
export function acceptOpen(groups: Map<Group, Accepted>, open: Group[], scope: Scope): void {
  for (const group of open)
    groups.set(group, {
      isQuestion: true,
      reason: 'like',
      isBeside: true,
      isInside: true,
      ...partOfText(group, scope),
    });
}

/** Whether a heading is what it is for its own sake, and not because the notes or what is known of them say so. */
export function isFree(reason: Verdict['reason'] | undefined): boolean {
  return reason !== 'comment' && reason !== 'tag' && reason !== 'known' && reason !== 'in-section';
}

/** Whether neither a heading nor the question that it belongs to asks, and it is one of its own accord. */
function isOfTerm(scope: Scope, { kind, reason, of }: Partial<Verdict> = {}): boolean {
  const doesAsk = lookOf(scope) === 2 || (of !== undefined && lookOf(of) === 2);
  return (
    isFree(reason) &&
    !doesAsk &&
    !scope.item &&
    (kind === 'question' || kind === 'content') &&
    partOf(textOf(scope.heading)) === undefined
  );
}

/** Whether a bold line asks outright, for more than a side of what is above it, and has its answer below. */
function isOpen(group: Group, accepted: Accepted | undefined): boolean {
  const [question] = questionsIn(group);
  if (group.dialect !== bold || accepted?.isQuestion || accepted?.reason === 'comment' || !question) return false;
  const text = textOf(question.children[0].children[0]).trim();
  const isSide = isAspect(text) || isMerePrompt(text) || partOf(text) !== undefined;
  return question.label === undefined && asks(text) && !isSide && hasAnswer(question);
}

/** Whether what follows is a bold number, which counts the points of the answer above: `**1. Cost**`. */
function isPoint(one: Found | undefined): boolean {
  if (one?.type !== 'group' || one.dialect !== bold) return false;
  return questionsIn(one).some(
    ({ label, children: [prompt] }) => label !== undefined && !asks(textOf(prompt.children[0]).trim()),
  );
}

/** The question up to the next bold line, and what stands from there on. */
function partOfText({ nodes }: Group, { source }: Scope): { part?: { question: QuestionNode; rest: Flow[] } } {
  const at = nodes.findIndex((node, index) => index > 1 && endsAnswer(node, nodes[index - 1]));
  const question = at === -1 ? undefined : upTo(nodes.slice(0, at), source);
  return question ? { part: { question, rest: nodes.slice(at) } } : {};
}

/** Whether a bold line is no point of the answer above it, which introduces its points. */
function endsAnswer(node: Flow, above: Flow | undefined): boolean {
  const name = boldNameOf(node);
  return name !== undefined && !isAnswerName(name) && !/[:：]\s*$/u.test(textOf(above));
}
